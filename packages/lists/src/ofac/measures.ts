/** What an OFAC listing requires, from its list, its programme tags and its directives. */

import { type CalendarDate, type Issue, type Measure, parseCalendarDate } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { DIRECTIVE_TABLE, EFFECT_TABLE, type Programme, PROGRAMME_TABLE } from './programme-table.ts';
import type { DirectiveFact } from './remark-facts.ts';

/** The two sets OFAC publishes: the SDN list, and all its other lists in one. */
export type OfacSet = 'sdn' | 'consolidated';

export interface Listing {
  readonly set: OfacSet;
  readonly programmes: readonly string[];
  readonly directives: readonly DirectiveFact[];
  readonly menu: readonly string[];
  readonly secondarySanctions: readonly string[];
  /** The sanctions types of the newer XML formats; none where the format has none. */
  readonly effects: readonly string[];
}

const PROGRAMMES: ReadonlyMap<string, Programme> = new Map(PROGRAMME_TABLE.map((row) => [row.tag.toUpperCase(), row]));

const EFFECTS = new Map(EFFECT_TABLE.map((row) => [row.effect, row]));

const DIRECTIVES = new Map(DIRECTIVE_TABLE.map((row) => [row.directive, row]));

/** What is known of a programme tag; case does not matter. */
export function programmeTagged(tag: string): Programme | undefined {
  return PROGRAMMES.get(tag.toUpperCase());
}

/**
 * The measures of a listing. An entry of the SDN list blocks whatever its tags; an unknown tag there blocks, an unknown
 * tag elsewhere is held for a person. The end of a programme never unblocks an entry by itself: a programme's `until` is
 * given only beside another blocking measure that goes on.
 *
 * @param path names the entry in `issues`
 */
export function measuresOf(listing: Listing, path: string, issues: Issue[]): readonly Measure[] {
  const stated = statedEffects(listing.effects, path, issues);
  const directives = directiveMeasures([...listing.directives, ...stated.directives], path, issues);
  const covered = new Set(directives.map(({ programme }) => programme));
  const byTag = listing.programmes.flatMap((tag) => {
    const programme = programmeTagged(tag);
    if (!programme) issues.push(listIssue('programme-unknown', { path, received: tag }));
    if (listing.set === 'consolidated' && covered.has(tag)) return [];
    const kind = kindOf(programme, listing);
    const menu = kind === 'debt-or-equity' && listing.menu.length > 0 ? { text: listing.menu.join('; ') } : {};
    return kind ? [{ kind, authority: 'OFAC', programme: tag, ...menu } satisfies Measure] : [];
  });
  const measures = [...whereListed(byTag, listing), ...directives];
  for (const { kind, text } of stated.measures) {
    if (!measures.some((measure) => measure.kind === kind)) measures.push({ kind, authority: 'OFAC', text });
  }
  // A listing that says nothing we know still is one.
  if (measures.length === 0) measures.push({ kind: 'trade', authority: 'OFAC' });
  const secondary = secondarySanctionsOf(listing);
  return measures.map((measure) => (secondary === '' ? measure : { ...measure, secondarySanctions: secondary }));
}

/** {@link measuresOf} for the entries of a list: most say what others say, and have their measures in common. */
export function rememberingMeasures(issues: Issue[]): (listing: Listing, path: string) => readonly Measure[] {
  const known = new Map<string, readonly Measure[]>();
  return (listing, path) => {
    const { set, programmes, directives, menu, secondarySanctions, effects } = listing;
    if (directives.length + menu.length + effects.length > 0) return measuresOf(listing, path, issues);
    // no list has this character
    const said = [set, ...programmes, '', ...secondarySanctions].join('\0');
    const before = known.get(said);
    if (before) return before;
    const told = issues.length;
    const measures = measuresOf(listing, path, issues);
    // what is odd is told of each
    if (issues.length === told) known.set(said, measures);
    return measures;
  };
}

function kindOf(
  programme: Programme | undefined,
  { set, programmes, directives }: Listing,
): Measure['kind'] | undefined {
  if (set === 'sdn') return !programme || programme.blocks ? 'blocking' : programme.elsewhere;
  if (!programme) return 'trade';
  if (programme.elsewhere || !programme.blocks) return programme.elsewhere;
  // Beside another effect a blocking tag only says that the party may be on the SDN list as well; alone it blocks.
  const restricted = directives.length > 0 || programmes.some((tag) => programmeTagged(tag)?.elsewhere);
  return restricted ? 'information' : 'blocking';
}

/** Membership of the SDN list blocks: at least one blocking measure stays without an end. */
function whereListed(measures: readonly Measure[], { set, programmes: [tag] }: Listing): readonly Measure[] {
  if (set === 'consolidated') return measures;
  const dated = measures.map((measure) => {
    const until = endOf(measure.programme);
    return until ? { ...measure, until } : measure;
  });
  if (dated.some(({ kind, until }) => kind === 'blocking' && !until)) return dated;
  if (measures.some(({ kind }) => kind === 'blocking')) return measures;
  return [{ kind: 'blocking', authority: 'OFAC', ...(tag === undefined ? {} : { programme: tag }) }, ...measures];
}

function endOf(tag: string | undefined): CalendarDate | undefined {
  const until = tag === undefined ? undefined : programmeTagged(tag)?.until;
  return until === undefined ? undefined : parseCalendarDate(until);
}

/** One measure a directive: its text and its effective date stand in segments of their own. */
function directiveMeasures(facts: readonly DirectiveFact[], path: string, issues: Issue[]): readonly Measure[] {
  return [...new Set(facts.map(({ directive }) => directive))].map((directive) => {
    const row = DIRECTIVES.get(directive);
    if (!row) issues.push(listIssue('directive-unknown', { path, received: directive }));
    const own = facts.filter((fact) => fact.directive === directive);
    const text = own.find((fact) => fact.text !== undefined)?.text;
    const effectiveFrom = own.find((fact) => fact.effectiveFrom)?.effectiveFrom;
    return {
      kind: row?.kind ?? 'trade',
      authority: 'OFAC',
      ...(row ? { programme: row.programme } : {}),
      ...(effectiveFrom ? { effectiveFrom } : {}),
      ...(text === undefined ? {} : { text }),
    };
  });
}

/** What the effects say beside what tags and directives say. `Block` is told by the list, `Program` is no effect. */
function statedEffects(effects: readonly string[], path: string, issues: Issue[]): StatedEffects {
  const stated: StatedEffects = { directives: [], measures: [] };
  for (const text of effects) {
    const row = EFFECTS.get(text);
    if (!row) issues.push(listIssue('effect-unknown', { path, received: text }));
    if (row?.directive) stated.directives.push({ directive: row.directive });
    else if (row?.kind !== 'blocking') stated.measures.push({ kind: row?.kind ?? 'trade', text });
  }
  return stated;
}

interface StatedEffects {
  readonly directives: DirectiveFact[];
  readonly measures: { readonly kind: Measure['kind']; readonly text: string }[];
}

/** The list's own words; failing them, the tags that say as much. */
function secondarySanctionsOf({ secondarySanctions, programmes }: Listing): string {
  if (secondarySanctions.length > 0) return secondarySanctions.join('; ');
  return programmes
    .filter((tag) => programmeTagged(tag)?.secondarySanctions)
    .map((tag) => `Programme ${tag}`)
    .join('; ');
}
