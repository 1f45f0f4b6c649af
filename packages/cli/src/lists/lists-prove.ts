/** `interdict lists prove`: shows that every listed name is found when a payment carries it. */

import { type CoverageCertificate, proveCoverage } from 'interdict';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { standardOutput } from '../shown/output.ts';
import { paint } from '../shown/paint.ts';
import { printable } from '../shown/printable.ts';
import { startProgress } from '../shown/progress.ts';
import { listsFrom, type ScreeningOptions, settingsFrom } from '../options/screening-options.ts';

export interface ProveOptions extends ScreeningOptions {
  readonly format: 'table' | 'json';
}

/** Names that are shown; `--format json` has them all. */
const SHOWN = 20;

export async function prove(options: ProveOptions): Promise<ExitStatus> {
  const { lists: paths = [], threshold } = await settingsFrom(options);
  const lists = await listsFrom(paths);
  const progress = startProgress(
    lists.reduce((total, { entries }) => total + entries.length, 0),
    'entries',
  );
  const limits = threshold === undefined ? {} : { threshold };
  const certificate = await proveCoverage(lists, { ...limits, advance: progress.advance });
  progress.stop();
  await standardOutput(
    options.format === 'json' ? `${JSON.stringify(certificate, null, 2)}\n` : certificateText(certificate),
  );
  return isProved(certificate) ? EXIT.passed : EXIT.notPassed;
}

/** Where there are no names, nothing is shown of any. */
function isProved({ names, missed }: CoverageCertificate): boolean {
  return names > 0 && missed.length === 0;
}

function certificateText(certificate: CoverageCertificate): string {
  const { engine, lists, entries, names, messages, missed, silent, sha256 } = certificate;
  const shown = missed.slice(0, SHOWN).map(({ entry, name, type }) => printable(`  ${entry} ${name} in ${type}`));
  const more = missed.length > SHOWN ? [`  and ${missed.length - SHOWN} more`] : [];
  return [
    ...lists.map(({ list, publishedOn = 'undated', sha256: hash }) =>
      printable(`${list}, ${publishedOn}, SHA-256 ${hash.slice(0, 16)}…`),
    ),
    `${entries} entries with ${names} names, by ${engine}`,
    ...Object.entries(messages).map(([type, { placed, found }]) => `${type}: ${found} of ${placed} names found`),
    isProved(certificate)
      ? paint(['green'], 'Every name is found.')
      : paint(['red'], names === 0 ? 'There is no name to be found.' : `${missed.length} not found:`),
    ...shown,
    ...more,
    silent.length === 0
      ? 'Every entry can stop a payment.'
      : printable(
          `Entries that no name stops a payment for: ${silent.slice(0, SHOWN).join(', ')}${silent.length > SHOWN ? ` and ${silent.length - SHOWN} more` : ''}`,
        ),
    `Certificate ${sha256}`,
    '',
  ].join('\n');
}
