/**
 * Words that texts are full of (data table, from common knowledge; normalised, as long as names that are found by one word): an
 * organisation that is called by one of them alone is not looked for in texts.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words of business and everyday life. */
const ORDINARY = `
accepted accessories accident accommodation according accountant accounting accounts accredited accrued achievement acquired activities activity addition additional
adjusted adjustment administration administrative admission advances advertisement advertising advisers advisors advisory affiliate affiliated agreement agreements aircraft allocation
allotment allowance aluminium aluminum amendment amortisation amortization analysis analytics animation anniversary announcement apartment apartments apparatus apparel appliances
application applications appointment appraisal approval approved architect architects architecture argument arguments arrangement arrears articles artificial assembly assessment
assignment assistance assistant associated associates assurance attached attention attorney attorneys auction audience auditing auditors authentic authorised authority authorization
autumnal available balances banknotes bankrupt bankruptcy banquets bathroom batteries bearings beautiful beginning beneficial beneficiary benefits beverage beverages billboard
birthday bookings bookkeeping borrower boutique branches breakfast broadband broadcast brochure brokerage budgeting business bursaries calculation calendar calibration campaign
cancelled cancellation candidate capacity carriage carriers cashback casualty catalogue category catering ceramics ceremony certificate certificates certification chairman
champions championship charging chartering charters checking children chocolate christmas circulation civilian claimant cleaning clearance clearing climbing clinical clothing
coaching collected collection collections columbia combined commission commissions commitment commodity communal comparison compensation competition complaint complete completed completion
compliance component components composite compound compressor computing concentrate concrete condition conditions conference confirmation confirmed connection connections connector
conservation consideration consignment constant consulate consultation consumables consumer contained container containers contents continental continuous contract contracts contractor contractors contribution
contributions controller controls convention conversion conveyor cooperation coordination copyright correction correspondent cosmetics costumes cottages counselling counselor counterpart
coverage covering creation creations creative creditor creditors criminal currency current customer customers customised customs damages database deadline dealership december decision
declaration decoration decorations deduction defendant deferred deficiency deliveries delivered demurrage dentistry departure deposits depreciation designer designers despatch detergent
developer developers diagnostic diagnostics diamonds dictionary difference diploma director directors disability disbursement discharge discount discounts dispatch disposal disputes
distance district divisions document documentation documents domestic donation donations download drawings dressing drilling driveway duration earnings economic economics editorial
education educational elements elevators eligible embassy embroidery emergency employee employees employer employment endowment energies engineers engraving enhancement enquiries enrolment
enterprise entrance envelope environment equipments estimate estimated evaluation evidence examination excavation excavator exchange excursion executed execution exhibition exhibitions
existing expansion expenditure expenses experience expiration expired explosives exporter extended extension external fabrication fabrics facilities facility february feedback festival
fertilizer fertilizers fibreglass fiduciary filament filtration finished fireworks fisheries fittings fixtures flooring followed footwear forecast forklift formation formula forwarder forwarding
foundations founders fragrance franchise frequency friendly frontline fulfilment function functional fundraising furnished furniture galleries gasoline gearbox generation generator generators
genetics geological glassware goodwill governance graduate graduation graphics greetings greenhouse groceries guarantee guaranteed guardian guidance gymnasium hairdresser handling handyman
handmade hardware harvesting headquarters healthy heritage highlights highways holiday holidays homework honorarium horizontal hospitality household hydraulic hydraulics hydrographic identification
illustration immediate immigration implementation importer improvement improvements incentive incident including increase incoming indemnity independent indicator individual inflation initial initiative
injection innovative innovations inspection inspections installation installations installment instalment instalments institute instruction instructions instrument insulation insured integration intellectual
intelligence intended interest interior interiors intermediary internal internet interpreter intersection interservice intercontinental interval intervention interview introduction inventory inverter investigation
invitation invoices irrigation jewellery journals judgment junction keyboard kitchens knitwear knowledge laboratory lamination landlord landscape language languages laundry lawyers learning leather
lecturer lectures leverage liabilities liability licences license licensed licensing lighting limestone liquidation liquidity listings literature litigation livestock location locations logistical
lubricant lubricants luggage luminaires machines magazine magazines maintain manager managers mandates manpower manually manufacturer manufacturers manuscript marathon marketplace marriage massages
mastercard materials maternity mathematics mattress mattresses measurement measuring mechanic mediation medicine medicines membership memberships memorial merchandise merchant merchants merchandising messenger
metallurgy microphone microscope migration mileage ministries mission missions modelling moderate monetary monitoring monitors monthly mortgage motivation motorcycle mountain movement mushrooms musicians mutually
necessary negotiation newsletter newspaper nightclub nobility nominal nominees november notarial notebook numbered numerous nursing nutrition obligation occasion occupancy official offshore
offering operating operation operational operator operators optional ordinary organic organiser orientation original originator orthopedic outdoors outgoing outsourcing outstanding overdraft overhead overtime
ownership packaged packages packaging painting paintings paperwork paragraph partially participant participation particulars passenger passengers passport password patients pavement payables payments
payment payroll penalties penalty pensions percentage perfumes performance performances periodic permanent permission personal personnel persons petition pharmacist philosophy phosphate photograph photographer photography
physical physician pipeline pipelines planning platform platforms plumbing policies political pollution polyester polymers polythene portable portfolio position positive postage postgraduate potatoes practice
precious precision preliminary preparation prepared prepayment presence presentation presents preserved president pressure previous principal printers printing priority processed processing processor procurement
producer producers production profession profiles programme programmes programming progress projector projects promotion promotional promotions property proposal prospectus protection protective protocol provider providers
province provision psychology publication publications publicity publisher purchase purchased purchases purchasing qualification qualified quantity quarterly question questionnaire quotation railways receipts receivable
received receiver recording recovery recreation recruitment recurring recycling redemption reduction referees reference referral refinery refinance refreshment refrigerator refunded refunds regarding register
registered registrar registration registry regulation regulatory rehabilitation reimburse reimbursement reinsurance related relations relocation remaining reminder remittance removal renewal renewables renovation rentals
repairing repairs repayment repayments replacement replacements reporting reports represent representation representative republic required requirement research reservation reserves residence residential residents resignation
resolution response responsible restaurants restoration restricted retailers retainer retirement retreats returned returns revenues reversal revision rewarded robotics roofing rotation royalties royalty sailing salaries
salesman sampling sandwich sanitary satellite scaffolding schedule scholarship scholarships schooling scientist screening sculpture seasonal secondary secretarial secretary sections selected selection seminars
separate september sequence servicing session sessions settlement settlements severance shareholder shareholders shipment shipments shopping shortage showroom signatory signature simulation situation sleeping
slippers smartphone snowboard socially softwares soldiers solicitor solicitors solvents souvenir specialist specialists specific specification specimen spectacles spending sponsored sponsorship squadron stainless
standard standards standing starting statement statements stationery statistics statutory stewardship stickers stockings storehouse strategies strategy structural structure structures students studying subcontract subcontractor
subject submission subscriber subscription subscriptions subsidiary subsidies subsidy substance suitcase summary sunflower sunglasses supermarket supervision supervisor supplement supplements supplied supplier suppliers supporting
surcharge surgeons surgical surplus surveillance surveying surveyor surveys sustainable sweaters swimming switches symposium syndicate synthetic tableware tailoring tardigrade taxation teachers teaching technician technicians
telephone television temporary tenancy terminals terminated termination territory testament textbooks theatre therapist therapy thousand tickets timetable tolerance tournament towing tracking tractor tractors tradesman tradition
traditional trainees trainers transaction transactions transcript transfer transferred transfers transformer transition translate translation translations translator transmission transparent transports traveller travelling treasury
treatment treatments tribunal trousers trustees tuitions turbines turnover tutorial tutoring typewriter umbrella underwriter underwriting undertaking uniforms universal university unloading unsecured upgrades upholstery utilities
vacation vacations vaccination vaccines validation valuable valuation variable varieties vegetable vegetables vehicles ventilation verification versions veterinary viewpoint villages violation visitors vitamins vocational
volunteer volunteers voucher vouchers waiting wallpaper warehouse warehousing warranty washing waterproof wedding weekend welcome welding wellness wholesale wholesaler wildlife windows wireless withdrawal withdrawals withholding
witness workshop workshops workwear writings yearbook yesterday
arsenal base both card cust dawning medic redoubt veiled youth
`;

/** The same in other languages, as they are romanised. */
const FOREIGN = `
albatros algoritm alternativa aquarius archipelago auktsion composites desarrollar edificar elemento energiya equality garantiya gaviotas geopolitica gorizont intellekt intercom
istikamet kaleidoskop khartiya komplekt komponenta kompozit konstanta kontrakt kontroles lighthouse metallurgiya negociar panamericana profinet prospekt ravenstvo sentinelles tsitadel vitalicia
agir avangard zakonnik apollon eiko enid iara mira nada nata raad safi yota linea oceanos riviera rojos
`;

/** Towns, regions and airports that invoices name. */
const TOWNS = `
aberdeen acapulco adelaide algeciras alicante anchorage antalya antwerpen arequipa ashgabat augsburg australia azerbaijan baltimore bengaluru barranquilla basingstoke beaumont
belgorod benghazi berkeley bethlehem bielefeld bishkek blackburn blackpool blantyre bologna boulogne bournemouth bradford braunschweig bremerhaven brighton bristol brooklyn
bruxelles bucaramanga bucuresti bujumbura bulawayo bydgoszcz caerphilly calgary california cambridge campinas canberra canterbury cardiff carolina cartagena castellon catalonia
catania changchun changsha changzhou charleroi charleston charlotte chelmsford chelsea chelyabinsk chemnitz chengdu chernihiv chernivtsi chester chihuahua chittagong chongqing
christchurch cincinnati cleveland coimbatore colchester colombia colorado columbus concepcion connecticut constanta constantine coventry culiacan curitiba damascus darlington
darmstadt daugavpils debrecen delaware derbyshire dnipropetrovsk dongguan dordrecht dortmund duisburg dunkerque dushanbe duesseldorf edmonton eindhoven ekaterinburg faisalabad
flensburg florianopolis florida freetown freiburg fukuoka galapagos gaborone gaziantep geelong gelsenkirchen georgetown georgia gibraltar giurgiulesti gloucester goteborg
gothenburg grenoble groningen guangdong guatemala guernsey gujranwala halifax hamilton hampshire hangzhou hannover hanover harrisburg hartford haarlem heidelberg heilbronn
hertfordshire hiroshima hoboken honolulu huddersfield illinois indianapolis ingolstadt innsbruck inverness ipswich irkutsk islamabad izhevsk jacksonville jaipur jerusalem jiangsu
kaliningrad kalisz kaiserslautern kanpur kansas kaohsiung karlsruhe katowice kawasaki kazakhstan kentucky kharkiv khabarovsk kingston kirkcaldy klagenfurt klaipeda koblenz
kobenhavn krasnodar krasnoyarsk kronstadt kronshtadt kryvyi kuala kumasi kyrgyzstan lancaster leicester leverkusen lilongwe limassol limerick lincoln linkoping llanelli lockport
londonderry louisiana louisville lubumbashi lucknow ludwigshafen macedonia madagascar magdeburg maidenhead maidstone makhachkala malaysia mandalay manhattan mannheim maracaibo
maracay marbella mariupol marrakesh marseilles maryland massachusetts mauritius memphis mercedes michigan middlesbrough middlesex milwaukee minneapolis minnesota mississippi
missouri mogadishu mombasa monchengladbach monrovia montenegro montpellier montserrat mozambique mulhouse munchen muenchen nagasaki nanchang nanjing nantong nashville nebraska
netherlands newcastle newport nicosia nigeria nizhny norfolk northampton norwich nottingham nouakchott novorossiysk nuremberg nuernberg oklahoma oldenburg ontario osnabruck ostrava
ouagadougou oxfordshire palembang palestine pamplona panchkula paramaribo pennsylvania perpignan peshawar peterborough philippines phoenix piraeus pittsburgh plymouth podgorica
pontevedra pontypridd portland portobello portsmouth portugal potsdam pretoria princeton pyongyang qingdao queensland queretaro randburg rawalpindi recklinghausen regensburg
reykjavik rheinland richmond riobamba rochester rockville romania rostock rovaniemi saarbrucken sacramento salisbury salzburg samarkand sandton saskatchewan scarborough
schaffhausen schwerin scotland sebastiano sevastopol sheffield shenyang shijiazhuang shrewsbury siegburg simferopol slovakia slovenia somerset southampton southend springfield
srinagar stavanger stavropol stockport stockton suffolk sunderland swansea switzerland szczecin tajikistan tallahassee tampere tangshan tanzania tasmania tauranga tennessee
thailand timisoara tottenham trinidad trondheim tunisia turkmenistan uberlandia ukraine ulaanbaatar uruguay uzbekistan valencia valenciennes valladolid venezuela versailles
victoria villahermosa villeurbanne virginia visakhapatnam volgograd voronezh wakefield warrington washington watford westminster wiesbaden wilmington wimbledon windhoek windsor
winnipeg winterthur wisconsin wolfsburg wolverhampton worcester wuppertal wurzburg yamoussoukro yaounde yorkshire zanzibar zaporizhzhia zhengzhou zimbabwe zhongshan zaragoza
dolgoprudny druzhba morumbi nordstrand
`;

/** Family and given names of many who are no common names in the sense of the weights. */
const NAMES = `
dagostino kuznetsov ramcharan sebastian sebastiano guisanes alexandros ferreira francesco giovanni hernandez ivanovich jankowski kowalski kowalczyk lewandowski maximilian mihailov mikhailov nikolaev novakovic papadopoulos petrovic popovich
rasmussen schneider schumacher sorensen stephanie stevenson valentino vasiliev vasilyev wisniewski wojciechowski zimmermann zielinski smirnov sokolov
`;

/** Groups and firms that everybody calls by one short word (normalised), by which they are found in texts nevertheless, or beside `BANK`. */
export const KNOWN_NAMES: ReadonlySet<string> = words(`
alrosa ansaru basij camorra cimex daesh daish gaesa hamas irgc isil lukoil mafia mois pjak pkk rostec sepah sytrol tass tejarat wagner yakuza
`);

export const EVERYDAY_WORDS: ReadonlySet<string> = words(ORDINARY + FOREIGN + TOWNS + NAMES);
