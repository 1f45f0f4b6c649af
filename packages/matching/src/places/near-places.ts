/**
 * Towns, words and names that are one slip away from a place under embargo and mean something else: a data table, written down
 * from the towns of the world, English words and names that were tried against the list of such places, 2026-11-23.
 */

export const NEAR_PLACES: ReadonlySet<string> = new Set(
  `
arcabil botabano boucher branka briana brianna brianza bushahr bushfire bushie cabiguan chabang chagan chagans
chalcos chalons chawang chongjian chongqin chongxin chongyin damascos damaskos damasks damaso damgan daryya
dilijan donets garmser garmsir gaspar golovka gouran gourdan gourgen guanaja guanajal haeryong hamada hamadah
hamadas hamadat hamdan hamidan hassaleh havarna holovka huachon huichol hurcheon ishahan jigani jiguan kamisli
kangwon kashar kashgar kashmir kashmor ketsch kwangson langered maagoula mahaba mahaban malual manchon maraghah
mariano mariapolis mariopolis marival maryivka minusinsk mobarak naqadah parchim parochin parshin petrochemical
placentas placets placitas prachin raslan riqqah salimiyah samedan sanchon santana sarana sardana sartano
sarzana satana semann shchekino sorland spiritu suncheon suncho svatkovo tarhan tatous tattoos teleran torchon
venado zarinsk
`
    .trim()
    .split(/\s+/),
);
