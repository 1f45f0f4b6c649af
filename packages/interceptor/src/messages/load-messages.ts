/** Reads messages as {@link readMessages} does; what reads a format is loaded with the first message of it. */

import { atLeastOne, readerOf, type ReadMessage, type ReadMessages } from './read-message.ts';

export async function loadMessages(bytes: Uint8Array): Promise<ReadMessages> {
  const read = await readerOf(bytes, xmlReader, mtReader)?.();
  return atLeastOne(() => read?.(bytes) ?? [], bytes);
}

type Reader = (bytes: Uint8Array) => readonly ReadMessage[];

async function xmlReader(): Promise<Reader> {
  return (await import('./xml-messages.ts')).xmlMessages;
}

async function mtReader(): Promise<Reader> {
  return (await import('./mt-messages.ts')).mtMessages;
}
