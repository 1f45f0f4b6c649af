/** What the rules look at: the payment and its hits, put in order once. */

import {
  subjectsOf,
  type CalendarDate,
  type Hit,
  type Issue,
  type ListReference,
  type Payment,
  type Subject,
} from '@interdict/model';
import { lookUp, type LookedUp } from './directories/directory-flags.ts';
import { maySpeakOfOffices } from './government.ts';
import type { LicenceEvidence } from './licences/licence.ts';
import { speakOfInstruments } from './instrument-words.ts';
import { listedIn, type Listed } from './listed.ts';
import { isOnOwned, ownedId } from './ownership/ownership-list.ts';
import { isOwnershipRegister } from './ownership/register.ts';
import { holderSubjects, isOfHolder, withLiveListings } from './ownership/live-listings.ts';
import { ownerHits, type OwnerHit } from './ownership/owner-hits.ts';
import { ownershipIssues } from './ownership/ownership-findings.ts';
import { traceOwners, type Traced } from './ownership/trace.ts';
import { linksTo, type Link } from './memory/links.ts';
import type { Earlier } from './memory/trace.ts';
import { ownershipOf, type AskOwnership } from './ownership/verdicts.ts';
import { identityOf } from './identity.ts';
import { identification, type Settings } from './settings.ts';
import { chainOf, participantsIn, type Participant } from './participants.ts';
import type { Profile } from './profile.ts';
import { presencesOf, type Presence } from './territory.ts';
import { capitals } from './words.ts';

export interface PolicyInput {
  readonly payment: Payment;
  /** Those of the payment, as `subjectsOf` gives them, where the caller has them; else they are derived again. */
  readonly subjects?: readonly Subject[];
  /** What screening found, in its order: for the payment, and for the holders that {@link holdersOf} names. */
  readonly hits: readonly Hit[];
  /** The lists that were screened against. */
  readonly lists: readonly ListReference[];
  /** Of reading and of screening. An error or a fatal one means hold. */
  readonly issues: readonly Issue[];
  /** The day whose law and listings count. Without it every listing is in force, and the law of today counts. */
  readonly asOf?: CalendarDate;
  /** By law, where at its seat it still is the day before or already the day after: the stricter of the two days decides. */
  readonly dayThere?: Readonly<Partial<Record<Profile, CalendarDate>>>;
  /** What the institution knows about the payment under its licences. */
  readonly evidence?: readonly LicenceEvidence[];
  /** Earlier payments that may belong to this one, from a memory of them. */
  readonly earlier?: readonly Earlier[];
  /** How the payment travels, as the institution knows it: what the message says of it counts for nothing. */
  readonly rail?: Rail;
  /** It was decided before, waits, and is decided again because the lists have changed. */
  readonly rescreened?: boolean;
  /** Version of the engine. */
  readonly engine: string;
}

/** `sepa-instant`: a euro instant credit transfer under Regulation (EU) 2024/886. */
export const RAILS = ['sepa-instant'] as const;

export type Rail = (typeof RAILS)[number];

export interface Facts {
  readonly payment: Payment;
  readonly settings: Settings;
  readonly asOf: CalendarDate | undefined;
  /** Of reading, of screening and of looking up owners. */
  readonly issues: readonly Issue[];
  readonly evidence: readonly LicenceEvidence[];
  /** How it belongs to earlier payments. */
  readonly links: readonly Link[];
  readonly listed: readonly Listed[];
  readonly participants: readonly Participant[];
  /** By role; of several with one role the first. */
  readonly agents: ReadonlyMap<string, Participant>;
  /** The banks in the order of the money, each once. */
  readonly chain: readonly Participant[];
  /** What points to a territory under embargo, whatever the law or the day. */
  readonly presences: readonly Presence[];
  /** All that was screened. */
  readonly subjects: readonly Subject[];
  /** Everything written outside parties and agents. */
  readonly texts: readonly Subject[];
  /** All that was screened as {@link capitals}, to see at once what is in none of it. */
  readonly wording: string;
  /** Of each participant, where the institution has ownership data. */
  readonly owners: readonly Traced[];
  readonly ownership: AskOwnership;
  /** Those on the listed who hold a part of a participant: behind `listed` in the hits of the decision. */
  readonly ownerHits: readonly OwnerHit[];
  /** In the directories of the institution. */
  readonly lookedUp: LookedUp;
  /** Whether a text speaks of debt, equity or securities. */
  readonly instruments: () => boolean;
  /** Something may speak of an office of state. */
  readonly offices: boolean;
  readonly rail: Rail | undefined;
  readonly rescreened: boolean;
}

export function factsOf(
  {
    payment,
    subjects = subjectsOf(payment),
    hits,
    issues,
    asOf,
    evidence = [],
    earlier = [],
    rail,
    rescreened = false,
  }: PolicyInput,
  settings: Settings,
): Facts {
  const participants = participantsIn(subjects);
  const texts = subjects.filter(({ known }) => known.agent === undefined);
  const wording = capitals(subjects.map(({ value }) => value).join('\n'));
  const banks = participants.filter(({ agent }) => agent);
  const by = identification(settings);
  const onOwned = onOwnedIn(hits, settings);
  const onLists = onOwned.length === 0 ? hits : hits.filter((hit) => !isOnOwned(hit));
  const traced = ownersOf(participants, settings, onOwned);
  const onHolders = onLists.filter(isOfHolder);
  const owners = withLiveListings(traced, onHolders, by);
  const listed = listedIn(
    onLists.filter((hit) => !isOfHolder(hit)),
    participants,
    { by, subjects, goodGuys: settings.goodGuys },
    asOf,
  );
  const lookedUp = lookUp({ participants, payment, settings });
  return {
    payment,
    settings,
    asOf,
    issues: [...issues, ...ownershipIssues({ owners }), ...lookedUp.issues],
    evidence: [...evidence, ...settings.evidence.for(payment)],
    links: linksTo(payment, subjects, earlier),
    listed,
    participants,
    agents: firstByRole(banks),
    chain: chainOf(banks),
    presences: presencesOf(payment, participants, listed, subjects, wording),
    subjects,
    texts,
    wording,
    owners,
    ownership: ownershipOf({ owners, asOf }),
    ownerHits: ownerHits(traced, onHolders, { by, subjects }, asOf),
    lookedUp,
    instruments: () => speakOfInstruments(texts),
    offices: maySpeakOfOffices(wording),
    rail,
    rescreened,
  };
}

function firstByRole(banks: readonly Participant[]): ReadonlyMap<string, Participant> {
  const first = new Map<string, Participant>();
  for (const bank of banks) if (!first.has(bank.role)) first.set(bank.role, bank);
  return first;
}

/** All who hold a part of those in the payment, to be screened with it: listed today, whatever the ownership data say. */
export function holdersOf(
  payment: Payment,
  settings: Settings,
  subjects: readonly Subject[] = subjectsOf(payment),
  hits: readonly Hit[] = [],
): Subject[] {
  if (!settings.ownership) return [];
  return holderSubjects(ownersOf(participantsIn(subjects), settings, onOwnedIn(hits, settings)));
}

/** Hits on the list that ownership data are screened as; without such data a list that is called so is one like others. */
function onOwnedIn(hits: readonly Hit[], { ownership }: Settings): readonly Hit[] {
  return ownership && isOwnershipRegister(ownership) ? hits.filter(isOnOwned) : [];
}

/** Of each participant, as the data name it or else as screening found it there; and of the owned that are only mentioned. */
function ownersOf(participants: readonly Participant[], settings: Settings, onOwned: readonly Hit[]): Traced[] {
  const { ownership: provider } = settings;
  if (!provider) return [];
  const named = participants.map((participant) => traceOwners(participant, provider));
  const found = new Map<string, Traced>();
  for (const hit of onOwned) {
    const { subject } = hit;
    const identity = isOfHolder(hit) ? 'discounted' : identityOf(hit, identification(settings));
    const known =
      named.find(({ participant }) => participant.known === subject.known) ??
      named.find(({ participant }) => participant.role === subject.role);
    if (identity === 'discounted' || known?.status === 'known') continue;
    const isNamed = known !== undefined && subject.kind !== 'text';
    const participant = isNamed ? known.participant : mentioned(subject);
    const alike = {
      id: ownedId(hit),
      name: hit.entry.names[0]?.value ?? '',
      identity: isNamed ? identity : ('possible' as const),
    };
    const place = `${participant.role} ${alike.id}`;
    if (isNamed || !found.has(place)) found.set(place, traceOwners(participant, provider, alike));
  }
  const replaced = new Set([...found.values()].map(({ participant }) => participant));
  return [...named.filter(({ participant }) => !replaced.has(participant)), ...found.values()];
}

/** Who is only spoken of, in a text or in the data of another. */
function mentioned({ role, value, known }: Subject): Participant {
  return { role, agent: false, bic: undefined, names: [value], start: undefined, known, countries: [] };
}
