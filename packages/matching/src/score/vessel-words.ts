/** Words that go on the name of a ship (data table, from how fleets are named), and that are no word of shipping or of many firms. */

export const VESSEL_WORDS: ReadonlySet<string> = new Set(
  `
bliss breeze bravery constellation courage dawn destiny dolphin dream elegance eternity faith felicity fortune glory grace
harmony hope horizon infinity jewel joy legend magic majesty marlin melody mermaid miracle odyssey pearl pride princess prosperity
queen rhapsody serenity sirius sky song sonata sparrow spirit splendour splendor sunrise sunset symphony tide triton triumph
tulip venture venus victory voyager warrior wave whisper wind wisdom wonder
`
    .trim()
    .split(/\s+/),
);
