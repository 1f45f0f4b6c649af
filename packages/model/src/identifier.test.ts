import { expect, test } from 'vitest';
import { identifierKey, type IdentifierType } from './identifier.ts';

test.each<[IdentifierType, string, string]>([
  ['bic', 'CKLB CN BJ', 'CKLBCNBJ'],
  ['bic', 'cklbcnbj500', 'CKLBCNBJ'], // a branch of the bank is the bank
  ['passport', 'a-12 345.6', 'A123456'],
  ['registration', '№ 1027700342890', '1027700342890'],
  ['imo', 'IMO 9123456', '9123456'],
  ['wallet', ' 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h', '12qtd5bfwrsdnsazy76uve1xycgntojh9h'],
  ['wallet', '0xD882CFC20F52F2599D84B8e8D58C7FB62cfE344b', 'd882cfc20f52f2599d84b8e8d58c7fb62cfe344b'],
  ['email', ' Info@Example.org', 'info@example.org'],
])('%s %j is compared as %j', (type, value, key) => expect(identifierKey(type, value)).toBe(key));
