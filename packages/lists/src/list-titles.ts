/** What each list is called whose format is known here. A list of one's own is called as its file. */

export const LIST_TITLES: Readonly<Record<string, string>> = {
  'ofac-sdn': 'Specially Designated Nationals and Blocked Persons (OFAC)',
  'ofac-consolidated': 'Consolidated Sanctions List of non-SDN lists (OFAC)',
  'un-sc': 'United Nations Security Council Consolidated List',
  'uk-sl': 'UK Sanctions List (FCDO)',
  'uk-ofsi': 'Consolidated List of Financial Sanctions Targets (OFSI, United Kingdom)',
  'eu-fsf': 'Consolidated Financial Sanctions List (European Union)',
  'ch-seco': 'Sanctions list of Switzerland (SECO)',
  'ca-sema': 'Consolidated Canadian Autonomous Sanctions List',
  'au-dfat': 'Consolidated List (DFAT, Australia)',
  'us-csl': 'Consolidated Screening List (United States)',
  opensanctions: 'OpenSanctions',
  'embargoed-places': 'Places in territories under embargo, built in',
  'built-in': 'Demonstration list, built in: for trying out only',
  'ownership-data': 'What the institution knows of owners',
};
