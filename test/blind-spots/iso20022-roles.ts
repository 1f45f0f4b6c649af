/** The role that a name has by the place it stands in, read from the dossier's list of paths. */

/** Rows of these kinds are parties, agents or accounts. */
const HOLDERS: ReadonlySet<string> = new Set([
  'party',
  'agent',
  'partyOrAgent',
  'account',
  'taxParty',
  'nameAndAddress',
  'orgOrAgent',
  'authority',
  'address',
]);

/** Text that is no BIC, LEI, country or day has no place in a party: it is screened as it stands. */
const FORMATTED = /\/(?:BIC|BICFI|BICOrBEI|AnyBIC|BEI|LEI|CtryOfRes|CtryOfBirth|BirthDt|@\w+)$/;

/** Roles of accounts that belong to no party. */
const OWN_ACCOUNTS = /^(?:.*\.)?(?:settlement|charges|related|safekeeping|prepaid)Account$|^(?:.*\.)?account$/;

/** Gives the roles one of which a plant at a path of a message (`pacs.008.001.08.xsd`) must have; undefined where any will do. */
export function expectedRoles(table: string): (message: string, path: string) => readonly string[] | undefined {
  const byPlace = new Map<string, string>();
  for (const line of table.split('\n').slice(1)) {
    const [message = '', versions = '', path = '', kind = '', role = ''] = line.split('\t');
    const last = path.split('/').at(-1) ?? '';
    // A role that is the element's own name is none of the dictionary.
    if (!HOLDERS.has(kind) || role === '' || role.split('.').at(-1)?.toLowerCase() === last.toLowerCase()) continue;
    const prefix = path.startsWith('Rltd/') ? 'related.' : '';
    for (const version of versionsOf(versions))
      byPlace.set(`${message}.001.${version}.xsd ${path}`, prefix + roleHere(role, kind));
  }
  return (message, path) => {
    if (FORMATTED.test(path)) return undefined;
    const steps = path.replace(/^(?:Document|AppHdr)\//, '').split('/');
    for (let length = steps.length; length > 0; length--) {
      const role = byPlace.get(`${message} ${steps.slice(0, length).join('/')}`);
      const inner = new Set(steps.slice(length));
      if (role === undefined) continue;
      if (inner.has('Ownr')) return around(role.replace(/[^.]*$/, 'accountOwner'));
      if (inner.has('Svcr')) return around(role.replace(/[^.]*$/, 'accountServicer'));
      return around(role);
    }
    return undefined;
  };
}

function around(role: string): readonly string[] {
  return [role, `${role}.related`, `underlying.${role}`, `underlying.${role}.related`];
}

/** The dossier's role in the words of the model: an account has the role of its owner, a branch that of its bank. */
function roleHere(role: string, kind: string): string {
  if (kind === 'account' && !OWN_ACCOUNTS.test(role)) return role.replace(/Account$/, '');
  return role
    .replace(/headerFrom$/, 'sender')
    .replace(/headerTo$/, 'receiver')
    .replace(/Branch$/, '');
}

function versionsOf(text: string): string[] {
  const [first = '', last = first] = text.split('-');
  const versions: string[] = [];
  for (let version = Number(first); version <= Number(last); version++) versions.push(String(version).padStart(2, '0'));
  return versions;
}
