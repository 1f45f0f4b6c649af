/**
 * Words that say little about who somebody is (data table, from common knowledge; normalised words).
 *
 * The lists themselves tell which words are frequent among the listed. This tells which ones are frequent among everybody.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles, forms of address and the `MV` of ships; they weigh nothing. */
export const HONORIFICS: ReadonlySet<string> = words(`
mr mrs ms mv miss mister messrs sir madam madame mme mlle monsieur herr frau senor senora sr sra dr prof professor doctor
eng engr ing engineer general gen col colonel lt lieutenant capt captain maj major brig brigadier sgt adm admiral
haji hajji hadji haj hajj al-haj alhaj alhaji hadj elhadj seyed sayyid sayyed sayed seyyed syed seyid said-e sayid sayeed-e
sheikh shaikh sheik shaykh cheikh shaik shekh maulana mawlana maulvi mawlawi mullah mulla molla mawlavi moulvi hafiz qari ayatollah
hojatoleslam hujjat hojjat hon honorable rev reverend fr father brother imam ustad ustaz mufti
`);

/** Words before a number or a date that is written behind a person's name. */
export const DATUM_WORDS: ReadonlySet<string> = words(`
dob born birth date passport pass id nid no nr num number ref reference tel phone mob mobile fax acct account acc ac iban bic inv invoice
cust customer client attn deceased inn kpp ogrn ogrnip snils ppt
`);

/** Words before a number that is no quantity: a reference, a voyage, a date or an amount of money. */
export const WORDS_BEFORE_NUMBERS: ReadonlySet<string> = new Set([
  ...DATUM_WORDS,
  ...words(`
voy voyage trip bl pi cp lc po contract order bill proforma debit credit note fixture item stem job lot file nos rechnung rg facture factura fattura fatura
dd dated jan feb mar apr may jun jul aug sep sept oct nov dec
january february march april june july august september october november december
usd eur gbp chf aed jpy cny cnh hkd sgd inr rub try krw sar qar kwd omr bhd egp zar ngn brl mxn cad aud nzd sek nok dkk pln czk huf uah kzt pkr bdt idr thb myr vnd
`),
]);

/** Articles, prepositions and parts of names that bind others; they weigh next to nothing. */
export const PARTICLES: ReadonlySet<string> = words(`
al el as ash ar ad an at az adh ath us ush ul ur ud un uz il esh ez ol e ye o
bin ben ibn bint binti bn ould oulad
de del della di da do dos das du des d la las le les los lo y i et und and of the for to in on by with from to
van von vom der den dem zu zum zur ter ten te af av og
`);

/** Words of which many organisations' names are made. */
export const GENERIC_WORDS: ReadonlySet<string> = words(`
agency agricultural agriculture agro air airline airlines airways alliance america american arab asia asian asset association
assets auto automotive aviation bank banco banca banque bancorp bankasi brand brands brothers building business businesses capital care cargo
cement center centre central chemical chemicals city club college comercial comercializadora commerce commercial commodities
committee communication communications computer computers construction constructions construcciones constructora consult consultancy consultants consulting
consultores contracting control cooperative council credit data defence defense delivery department design development digital directorate
distribution distributor distribuidora dubai east eastern education electric electrical electronic electronics elevator emirates energy energia engineering enterprise enterprises
entertainment environmental equipment equities equity establishment estate europe european exchange expert experts export exports express factory farm farms
fashion finance financial firm first food foods foreign forwarding foundation free freight fund funds garden gas general global gmbh gold golden government
great green group grup grupo gruppe guangzhou gulf health healthcare heavy high hold holding holdings home hospital hotel hotels house housing
import imports importadora industria industrial industrias industrie industries industry information infrastructure inmobiliaria innovation institute institut instituto institution
instruments insurance international internacional internationale inter invest investment investments inversiones investments investors iron islamic jewellery jewelry
joint kong hong laboratories laboratory labs land leasing life light line lines logistic logistics machine machinery maintenance management manufacturing
marine maritime market marketing markets material materials mechanical media medical metal metals military mine mineral minerals mining ministry mobile
motor motors movement municipal music national navigation network networks new news north northern ocean office oil one operations opportunities optical organisation
organization overseas pacific packaging park partner partners partnership petrochemical petrochemicals petroleum pharma pharmaceutical pharmaceuticals pharmacy pipe plant plastic
plastics plaza plus police port portfolio power precision premium printing private pro product production productions products professional project projects
promotora property properties public publishing railway real realty red regional renewable research resort resources restaurant retail royal rubber safety sales savings school
science sciences scientific sea secure securities security semiconductor service services servicios sea ship shipping shipyard shop silver sky social society software solar
solution solutions south southern special sport sports star state steel storage store strategic street structured studio sun super supplies supply support system systems
tech technic technical technics technique technologies technology tecnologia telecom telecommunication telecommunications terminal textile textiles therapeutics tobacco
tools tour tourism tours town trade trader traders trading training transport transportacion transportation transportes transit travel trust turkish union united universal university
urban utilities value vehicle vehicles venture ventures water wear west western wholesale women wood wood works world worldwide young zone
income growth yield dividend index etf term treasury municipal bond bonds acquisition bancshares biosciences biotech biopharma biotherapeutics preferred
aereo aerospace alimentos asesores asesorias casa centro ciudad compania corporacion desarrollo desarrollos empresa empresas estate exportadora ganadera ganaderia
hoteles hermanos hijos inmobiliario minera negocios productos promociones proyectos representaciones restaurante rural seguridad sistemas sociedad sur norte
africaine african agence agencia agenzia alimentation asociacion associazione assicurazioni assurance assurances bau beteiligung beteiligungs caisse caja cassa
commerciale comercio commercio consultoria costruzioni credito distribuzione edilizia electronique elektronik energie entreprise entreprises europeenne exportacao exportacion
fabrica fabrique ferreteria fondation fondazione fundacion generale gesellschaft groupe gruppo handel handels immobilien immobiliare immobilier immobiliere importacao
importacion impresa imprese ingegneria ingenieria ingenierie investimentos investissement investissements kredit logistica logistik logistique maschinenbau ministere
ministerio ministerstvo nacional nationale navigazione participations petrole petroleo prodotti produits proizvodstvo quimica seguros servizi societa societe spedition
stiftung technik tecnica tecnologias transporte trasporti universidad universita universitat universite verein versicherung versicherungs vertrieb verwaltung verwaltungs
apt apartment suite unit floor room
branch branches head headquarters hq representative subsidiary affiliate filial filiala filiale sucursal succursale niederlassung zweigniederlassung oficina subesi
zavod kompaniya kompania kompaniia aviakompaniya aviacompany predpriyatie predpriyatiye torgovy dom nauchno proizvodstvennoe proizvodstvennaya obedinenie institut
bank kombinat korporatsiya kholding gruppa grupp tsentr lizing inzhiniring uchrezhdenie
republic economic kontsern byuro konstruktorskoe kommercheski firma kapital avia sistemy tekhnologii npo npp npk npf nii
ticaret sanaye sanayi sanayii sanat sanati tejarat bazargani keji
insaat insaati gayrimenkul nakliyat tasimacilik pazarlama ithalat ihracat gida tekstil otomotiv denizcilik lojistik turizm
post postal raw flour mill mills milling bakery grain grains toy toys shoes garment garments furniture cosmetics leisure paper apparel homes
agencies associations buildings centers cities committees consultant cooperatives distributions energies estates factories gardens groups houses
industrials innovations instrument lands mines offices operation organisations organizations plants ports professionals railways resource
saving semiconductors ships shipyards shops societies steels stores studios tool waters zones
aereos asesoria comerciales exportaciones generales importaciones industriales inmobiliarios internacionales metales restaurantes rurales servicio sistema technologie
bakeries battery hospitality batteries associates biotechnology exploration outdoor lending living aluminum aluminium residential reinsurance coffee sugar rice
`);

/** Given names and family names that thousands bear. */
export const COMMON_NAMES: ReadonlySet<string> = words(`
aaron abbas abdul abdullah adam adel adrian ahmad ahmed aisha alain alan alberto alejandra alejandro aleksandr alex alexander alexandra alfredo ali alice
alicia allen alonso alvarez amanda amir amy ana anastasia anderson andre andrea andreas andrei andres andrew andrey angel angela anita ann anna anne anthony
antoine anton antonio arthur arturo ashley ayala barbara beatriz ben benjamin bernard beth betty bianca bill bob boris brandon brenda brian bruce bruno bryan campbell camila
carl carla carlo carlos carmen carol carolina caroline carter castillo castro catherine cecilia cesar chan charles charlotte chavez chen cheng chong choi chris christian christina
christine christopher claire clara clark claude claudia claudio collins cook cooper craig cristian cristina cruz cynthia dan daniel daniela danielle david davis dean deborah delgado
denis dennis diana diaz diego dimitri dmitry dominguez donald donna dorothy douglas duarte duran dylan ebrahim edgar eduardo edward edwards elena elizabeth emily emma
emmanuel enrique eric erik ernesto espinoza esther eugene eva evans evelyn fabio fatima felipe fernandez fernando ferreira fischer flores fofana fox francesca francesco francis francisco franco frank
francois fred frederic gabriel gabriela garcia gary george gerard gerardo german giovanni giuseppe gloria gomes gomez gonzales gonzalez grace graham gray green greg gregory guerrero
guillermo gustavo gutierrez guzman hall hamid han hans harris harry hasan hassan hector heinz helen helena henri henry herrera hernandez hill ho hoang hugo hussain hussein ibrahim ignacio
igor ines ingrid irene irina isaac isabel isabella islam ismail ivan jack jackson jacob jacques jaime james jamal jan jane janet jason javier jean jeff jeffrey jennifer jens jeremy jerry
jesse jessica jessica jesus jian jim jimenez jin jing joan joao joaquin joe john johnson jon jonas jonathan jones jordan jorge jose josef joseph joshua juan juana juarez julia julian juliana julie
julien julio jun justin kaiser karen karim karin karl kate katherine kathleen kelly ken kenneth kevin khaled khalid khan kim king klaus kumar kwame lars laura lauren laurent lawrence le lee leo leon
leonardo leonid leslie lewis li liam lim lin linda ling lisa liu lopez lorenzo louis louise lucas lucia luis luisa lukas luz lynn mahmoud malik manuel marc marcel marcela marco marcos margaret maria marian
mariana marie marina mario marion mark markus marta martha martin martinez mary massimo mateo matthew maurice mauricio max maxim may mehmet mei mejia melissa mendez mendoza mercedes
meyer michael michel michelle miguel mike mikhail miller min ming mitchell mohamed mohammad mohammed mohd molina monica monique moore morales moreno morgan morris muhammad mueller muller munoz murphy
mustafa nancy natalia natalie nathan nelson nguyen nicholas nick nicola nicolas nicole nikolai nina noah noor norma nunez olga oliver olivia omar ortega ortiz oscar osman pablo palma
paola park parker patel patricia patrick paul paula paulo pavel pedro pena peng perez peter petr pham philip philippe phillips pierre pineda qin rachel rafael rahman ramirez ramon ramos raul raymond
rebecca reyes reza ricardo richard rios rivera robert roberto roberts robinson rodrigo rodriguez roger rojas roland roman romero ronald rosa rose ross rossi roy ruben ruiz russell ruth ryan
sabrina said salazar saleh salem salim salman sam samantha samuel san sanchez sandra santiago santos sara sarah sato schmidt schneider schwarz scott sean sebastian sergei sergey sergio sharma sharon
shirley silva silvia simon simone singh smith sofia song sophie soto sousa stefan stephanie stephen steve steven stewart sun susan suzuki sven svetlana syed sylvia tamara tan tanaka tang tania taylor
teresa thomas thompson tiffany tim timothy tina tom tomas tony torres tran turner tyler ursula valentin valentina valeria vanessa vargas vasquez vega veronica vicente victor victoria viktor vincent virginia vladimir wagner
walker walter wang wanda ward watson weber wei wendy white wilhelm william williams wilson wong wood wright wu xavier xiao xie xu yan yang yasmin ye yi ying yolanda young yousef yu yuan yuri yusuf yves zhang
zhao zheng zhou zhu zoe
`);

/** Large cities, word by word: where somebody is, and not who. */
export const CITIES: ReadonlySet<string> = words(`
ababa abidjan abuja accra addis ahmedabad aires alexandria algiers almaty amman amsterdam angeles ankara antananarivo antwerp asuncion athens athina atlanta auckland baghdad baku
bamako bandung bangalore bangkok barcelona beijing beirut belgrade beograd berlin bilbao birmingham bogota bordeaux boston brasilia bratislava brisbane brussels bruxelles bucharest
bucuresti budapest buenos busan cairo calcutta cali caracas casablanca chennai chicago chisinau colombo conakry copenhagen cordoba dakar dallas damman delhi denver detroit dhaka
doha douala dublin durban dusseldorf edinburgh firenze florence fortaleza frankfurt geneva genoa genova glasgow guadalajara guayaquil hamburg hanoi harare helsinki houston
hyderabad incheon istanbul izmir jakarta janeiro jeddah johannesburg kampala karachi kathmandu khartoum kiev kigali kinshasa kobenhavn koeln kolkata koln kuwait kyiv kyoto lagos
lahore lausanne leeds leipzig libreville liege lima lisboa lisbon liverpool ljubljana london luanda lusaka luxembourg madrid managua manama manchester manila maputo marrakech
marseille medellin melbourne miami milan milano minsk monterrey montevideo montreal moscow moskau moskva muenchen mumbai munchen munich muscat nagoya nairobi naples napoli
novosibirsk osaka oslo ottawa palermo panama paris perth peterburg petersburg philadelphia prague praha pune quebec quito rabat riga riyadh rome rotterdam salvador samara sankt
santiago sapporo sarajevo seattle seoul sevilla seville shanghai sharjah shenzhen singapore sofia stockholm strasbourg stuttgart surabaya sydney taipei tallinn tashkent tbilisi
tegucigalpa thessaloniki tianjin tokyo torino toronto toulouse tripoli tunis turin valparaiso vancouver venezia venice vienna vilnius vladivostok warsaw warszawa wellington wien
wuhan yangon yekaterinburg yerevan yokohama york zagreb zurich
`);

/** Words that any firm may add to its name, in whatever part of it or wherever that is: they tell no two apart. */
export const BESIDE_FIRMS: ReadonlySet<string> = new Set([
  ...CITIES,
  ...words(`
group grp groups grup grupp gruppa gruppe groupe grupo gruppo holding holdings hldg hldgs kholding enterprise enterprises
branch branches office offices head representative rep agency headquarters hq subsidiary affiliate division department dept
filial filiala filiale sucursal succursale niederlassung zweigniederlassung oficina bureau subesi
firma firm empresa entreprise kompaniya kompania gesellschaft dubai hong kong guangzhou
`),
]);

/** Words that companies and ships like to be called by. */
const OFTEN_CHOSEN = words(`
absolute access ace achieve active acton admiral advance advanced adventure aegis aero agile ahead alfa alliance allied alpha alpine alta alto amber ambassador anchor angel apex aqua arch arctic
arena argo aria aries aristo ark arrow ascent aspen aspire astra astro atlantic atlantis atlas aurora avalon avant avenir axis azure balance baltic banner bay bayou beacon bear bell benchmark best beta bird black blue bold bravo bridge
bright brilliant broad bull cactus canyon cape capri cardinal carmel carnival cascade castle cedar century challenge champion charm choice cider cinema circle citadel citizen classic clean clear cliff cloud coast cobalt colony comet
community compass complete concord concorde condor conquest constellation continental copper coral core corner cosmos country courage craft creative crescent crest cross crown crystal cube cygnus dawn day delta diamond digital
discovery diversified dolphin dominion dragon dream dynamic dynamics eagle earth east echo eclipse eco edge elegant elite emerald eminence empire endeavor energy ensign enterprise envoy epic epsilon era essential eternal ever everest evergreen evolution excel excellence executive
expedition explorer express extreme fair falcon family fast federal federation fidelity fiesta fire firm flag flame fleet flora flower flying focus force forest fort fortress fortune forum forward fountain freedom friend friendship frontier fusion future galaxy galileo gamma
gateway gemini genesis genius giant glacier glory golden good gran grand granite great griffin ground grow guardian guide gulf halo harbor harbour harmony hawk heart helios heritage hero hills hilltop hope horizon horse host hudson human hunter icon ideal
image impact imperial impulse independence index infinity inn insight integra integral integrated integrity interface interlink iris ivory ivy jade jasmine jet jewel journey joy jubilee juniper jupiter just key keystone king kings kingdom kite lake landmark largo laser
laurel leader leading legacy legend leo level liberty life link lion lions little live lotus love loyal lucky luna lux lynx magic magna magnolia magnum main majestic major manor maple marathon mariner mark marvel master matrix max maxima maxwell meadow mega mega mercury meridian merit metro micro micron midas
milestone millennium mind minerva mirage mission model modern moment monarch monument moon morning mosaic moses mountain mystic natural nature nautilus navigator neptune nest network nexus nile noble nobel nomad nord nova novo oak oasis ocean odyssey olive olympia olympic omega omni one onyx
opal optima optimal optimum opus orbit orchard orchid orient origin orion osprey oxford oxygen palace palm panda panorama paradise paragon paramount park pathfinder patriot peace peak pearl pegasus pelican penguin people peoples perfect performance perl phoenix pilot pine pinnacle pioneer planet platinum
plus point polar polaris port poseidon positive power premier prestige pride prima primary prime prince princess priority prism progress prominent promise prosper prosperity proton pulse pure pyramid quality quantum queen quest quick radiant radius rain rainbow ranger rapid raven reach
real rebel reef regal regency regent region reliable reliance renaissance republic resolute result revolution rex ridge right ring rise river robin rock rocket rocky rose rubicon ruby run saga sage sail saint sapphire saturn scorpion sea select sense sentinel serene series sigma signal signature
silk silver simple single sirius sky skyline smart smile snow solid sonic source southern sovereign space spark spectrum speed sphere spirit splendid spring springs sprint stable stage standard star stars stellar sterling stone storm stratus stream strong success summer summit sunny sunrise sunset super superior supreme
swan swift symphony synergy target tiger time titan titanium top total touch tower tradition trans transit treasure triangle trident trinity triple triton triumph tropical true trump turbo twin ultimate ultra unicorn unified unique unity valley value vanguard vantage vector vega velocity venus
venture verde veritas vertex vertical vesta victory vienna view viking villa vintage virgin virtue virtus vision vista vital viva vivid volcano vortex voyager wave way wealth west white wide wild wind winner wing wings winter wisdom wise wolf wonder world yacht yellow zen zenith zephyr zeta zodiac

`);

/** Words that many names of what is no person have in common. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([...OFTEN_CHOSEN, ...CITIES]);

/** Words that people write beside a person's name in its field: who else is meant, and as what. */
export const WORDS_BESIDE_NAMES: ReadonlySet<string> = words(`
and or oder ou und et ve og ja for by to with from of attn attention fao att care behalf name names account holder joint beneficiary benef payee payer remitter sender
debtor creditor customer client applicant drawer drawee aka fka nka dba alias nee formerly known wife husband spouse son daughter
brother widow heirs heir estate trustee executor guardian minor director owner ceo manager chairman president secretary passport born
konto inhaber kontoinhaber empfaenger titular cuenta beneficiario beneficiaire compte titulaire hesap alici poluchatel schet
bene bnf ffc fbo ifo iff obo esq ttee ttees trustees custodian cust utma ugma jtwros ppt inn kpp ogrn ogrnip snils geb
`);

/** What a payment is for, and where to, which may stand before or behind a firm's name. */
export const WORDS_OF_PAYMENTS: ReadonlySet<string> = words(`
payment payments pmt pmnt pay paid prepayment advance deposit transfer remittance invoice invoices inv bill bills ref reference our your order ordered purchase po
contract agreement deal fee fees charge charges salary wage wages rent loan repayment interest dividend dividends donation donations contribution subscription
tuition refund settlement balance partial final full first second instalment goods services service supply delivery shipment freight cargo hire charter voyage
bunkers container containers tanker crude demurrage storage handling cargoes crew commission premium claim insurance tax taxes duty customs acc acct account bank ben bnf rfb roc ordering customer originator ultimate on at per as via in re no nr the
gift thanks landlord tenant lessor lessee seller buyer supplier vendor shipper consignee notify owner contractor subcontractor agent broker employer employee staff
consulting consultancy legal advertising training repair maintenance project event sponsorship membership documents collection guarantee letter lc dn cn so
trf tr ft wt wire funds credit debit cr dr ac bo ob obo fo ifo ffc fbo nm further return reimbursement down please pls kindly dear hello thru through
intermediary correspondent firm partner shareholder share shares stock bond bonds coupon shipped ex br owners bl cp eta disbursement disbursements disb
usd eur gbp chf jpy cny aed rub try hkd sgd
info www http https mail email contact sales com net org ir ru by sy cu
oil gas steel food medicine software equipment spare parts ticket tickets travel hotel
dated date period month year january february march april may june july august september october november december
zahlung rechnung rg nr betrag ueberweisung lohn gehalt miete vertrag lieferung an von fuer
paiement facture virement loyer salaire contrat fact pour par pago factura nomina contrato alquiler por pagamento fattura fatura
oplata za po dlya dogovoru dogovor schetu postavka odeme icin nolu
tehran teheran damascus havana pyongyang
`);

/** Words of addresses and shipping, as written, that are no slip for a name: `ANNA SALAI` (a street) for Anan Salah, `PORT IN FRANCE` for ORT France, `BANK HO CHI MINH CITY` for Chi Bang. */
export const NO_SLIPS: ReadonlySet<string> = words('salai port bank');

/** Street words that stand behind a street's name, or before it with an article or preposition: `AVENUE DE`. */
export const STREET_WORDS: ReadonlySet<string> = words(`
street st str road rd avenue ave av boulevard blvd lane ln drive square sq plaza place way alley court terrace close crescent gardens grove mews walk ro gil daero dong
salai strasse stras gasse allee platz weg straat laan plein gatan gate vej veien vagen utca cad caddesi sokak sk bulvari bulvar kuc kucesi
`);

/** Of these the ordinary ones, with which a text goes on behind a place: `TEHRAN ROAD TRANSPORT`, `IRAN CLOSE OUT`. */
export const ORDINARY_STREET_WORDS: ReadonlySet<string> = words(`
road drive square sq plaza place way alley court terrace close crescent gardens grove walk gate
`);

/** Street words that stand before a street's name. */
export const STREET_PREFIXES: ReadonlySet<string> = words(`
rue bd bld chaussee quai allees calle cll cl carrera avenida avda paseo camino via viale corso piazza plaza pza rua travessa estrada
jalan jl jln
`);

/** Street words that stand before a street's name or behind it: `ul. Sverdlova`, `Sverdlova ul.` */
export const STREET_WORDS_ON_EITHER_SIDE: ReadonlySet<string> = words(`
ulitsa ulica ulice ul vulytsia vul prospekt prosp pr pereulok naberezhnaya
`);

/** Between the word for a street or a shop and what it is called after. `STREET IN TEHRAN` is called otherwise. */
export const NAMING_PARTICLES: ReadonlySet<string> = words(`
de del della di da do dos das du des d la las le les los lo el al van von der den dem zu zum zur
`);

/** Words after which a vessel's name follows. */
export const VESSEL_PREFIXES: ReadonlySet<string> = words(`
mv mt ms ss vessel vessels vsl vsls vssl steamer steamship tanker tkr vlcc ulcc vlgc lpgc lngc tug tugboat workboat trawler bulker freighter supertanker barge yacht ship ships schiff tankschiff motorschiff navire petrolier buque petrolero navio motonave petroliera schip tankschip
fartyg skib statek gemisi tankeri sudno teplokhod korabl korabel kapal
`);

/** Words before or after a vessel's name in free text. */
export const VESSEL_CUES: ReadonlySet<string> = new Set([
  ...VESSEL_PREFIXES,
  ...words(`
imo voy voyage laycan dues aboard loaded carrier disbursement disbursements charter charterer charterers bunker bunkers freight demurrage cargo shipped laden shipment mmsi motor barge mn shipping crew dock dockage drydock
werft reederei schiffahrt schiffahrts schifffahrt schifffahrts schiffahrtsgesellschaft schifffahrtsgesellschaft
fracht seefracht ladung verschifft fret affretement cargaison flete fletamento embarque nolo noleggio carico frete afretamento
vracht bevrachting frakt czarter navlun frakht gruz konosament konossement connaissement conocimiento estadias
`),
]);
