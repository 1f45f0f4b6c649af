/** Tells a town of several words from words that stand in its place. */

/** One of them is in most names of towns that have several words. */
const WORDS =
  'SAN SANTA SANTO SAINT ST STE SAO SANKT LOS LAS LA LE DE DEL DES DI DO DOS DA DU VILLA VILLE CIDADE CIUDAD PUERTO PORTO PORT ' +
  'NEW NORTH SOUTH EAST WEST CITY TOWN BEACH SPRINGS FALLS HILLS HEIGHTS LAKE RIVER MOUNT FORT UPON UNDER BAD AM AN IM ' +
  'DER BEI AUF AAN DEN NOVI NOVA NIZHNIY VELIKIY AIRES RIO GRANDE KUALA KOTA';
const TOWN = new RegExp(`(?<![^\\s.,;:/()'-])(?:${WORDS.replaceAll(' ', '|')})(?![^\\s.,;:/()'-])`, 'i');

/** Whether a text in the place of a town looks like one: it has one word, or a word that towns have. */
export function looksLikeTown(text: string): boolean {
  return !text.includes(' ') || TOWN.test(text);
}
