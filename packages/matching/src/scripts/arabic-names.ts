/**
 * Words of Arabic, Persian and Pashto names with their usual Latin spelling, which stands first (data table, from common
 * knowledge). Their vowels cannot be told from the letters. Other Latin spellings are the business of `name-families.ts`.
 */
export const ARABIC_NAMES: readonly (readonly string[])[] = `
muhammad محمد
mahmud محمود
ahmad احمد
hamad حمد
hamid حميد حامد
ali علي
hassan حسن
hussein حسين
mohsen محسن
abbas عباس
ibrahim ابراهيم ابراهم
ismail اسماعيل اسمعيل
ishaq اسحاق اسحق
yaqub يعقوب
yusuf يوسف
yunus يونس
idris ادريس
ilyas الياس
musa موسى
isa عيسى
yahya يحيى
zakariya زكريا
dawud داود داوود
sulayman سليمان
nuh نوح
harun هارون
ayyub ايوب
adam ادم
jibril جبريل
mikail ميكائيل
umar عمر
uthman عثمان
abu ابو
abi ابي
bin بن
ibn ابن
bint بنت
ould ولد
umm ام
abd عبد
wa و
al ال
abdullah عبدالله
tishrin تشرين
faiz فيض
allah الله
rahman رحمن رحمان
rahim رحيم
karim كريم كرم
aziz عزيز
latif لطيف
malik مالك ملك
qadir قادر
qadeer قدير
hakim حكيم حاكم
wahid واحد وحيد
wahhab وهاب
ghaffar غفار
ghafur غفور
sattar ستار
jabbar جبار
qahhar قهار
razzaq رزاق
fattah فتاح
salam سلام
salim سالم سليم
samad صمد
majid مجيد ماجد
hadi هادي
halim حليم
hafiz حافظ حفيظ
basir بصير
bari باري
baqi باقي
ghani غني
hai حي
haq حق
haqq الحق
haqqani حقاني
khaliq خالق
manan منان
mannan المنان
munim منعم
muti مطيع
nabi نبي
qayyum قيوم
quddus قدوس
rab رب
rasul رسول
rauf روف رووف
rashid رشيد راشد
sabur صبور
shakur شكور
wali ولي
wadud ودود
wakil وكيل
zahir ظاهر زاهر
khalid خالد
walid وليد
tariq طارق
said سعيد
saad سعد
saud سعود
masud مسعود
sayyid سيد
sadiq صادق صديق
salih صالح
salah صلاح
saif سيف
shams شمس
nur نور
din دين
uddin الدين
badr بدر
jamal جمال
jamil جميل
kamal كمال
kamil كامل
jalal جلال
bilal بلال
talal طلال
nasir ناصر نصير
nasr نصر
mansur منصور
muntasir منتصر
mustafa مصطفى
murtaza مرتضى
mujtaba مجتبى
reza رضا
mahdi مهدي
hashim هاشم
qasim قاسم
jafar جعفر
taha طه
yasin ياسين يس
yasir ياسر
amir امير
amin امين
amina امنة
anwar انور
akram اكرم
akbar اكبر
asghar اصغر
ashraf اشرف
azam اعظم
afzal افضل
aslam اسلم
asad اسد
assad الاسد
asadi اسدي
adnan عدنان
adil عادل
arif عارف
asif اصف
asim عاصم
atif عاطف
ayman ايمن
basim باسم
bassam بسام
bashar بشار
bashir بشير
barakat بركات
burhan برهان
faruq فاروق
faisal فيصل
fahd فهد
fadil فاضل
fadl فضل
faraj فرج
farid فريد
farhad فرهاد
farhan فرحان
fatima فاطمة فاطمه
fawaz فواز
fuad فؤاد فواد
ghalib غالب
ghulam غلام
habib حبيب
haidar حيدر
haitham هيثم
hamza حمزة
hamdan حمدان
hamdi حمدي
hanafi حنفي
hani هاني
harith حارث
hisham هشام
husam حسام
husni حسني
huda هدى
ihab ايهاب
iman ايمان
imad عماد
imran عمران
iqbal اقبال
irfan عرفان
islam اسلام
issam عصام
ismat عصمت
izz عز
izzat عزت
iyad اياد
iraqi عراقي
jabir جابر
jasim جاسم
jawad جواد
jihad جهاد
juma جمعة جمعه
kazim كاظم
khalaf خلف
khalifa خليفة
khalil خليل
khamis خميس
khan خان
jan جان
gul گل
agha اغا
mullah ملا
maulvi مولوي
mawlawi مولوى
qari قاري
haji حاجي حجي
hajj حاج الحاج
akhund اخوند
sheikh شيخ
khadim خادم
layla ليلى
mahir ماهر
maruf معروف
marwan مروان
maryam مريم
mazin مازن
mir مير
mirza ميرزا
mubarak مبارك
mudar مضر
azhar ازهر
zuhur ظهور
muhyi محي محيي
mukhtar مختار
munir منير
murad مراد
muslim مسلم
mutassim معتصم
nabil نبيل
nadir نادر
naif نايف
naim نعيم
najib نجيب
najm نجم
noorzai نورزي
ishakzai اسحاقزي
belkasem بلقاسم
nazir نذير نظير
nazim ناظم
nazmi نظمي
niaz نياز
nizar نزار
nidal نضال
omari عمري
osama اسامة اسامه
qais قيس
qusay قصي
uday عدي
rabi ربيع
rafiq رفيق
rafi رافع رفيع
raghib راغب
rajab رجب
ramadan رمضان
ramzi رمزي
rami رامي
raqib رقيب
riyad رياض
ruhollah روحالله
ruh روح
rustam رستم
saddam صدام
sabah صباح
sabri صبري
sahrawi صحراوي
sabir صابر
safwan صفوان
sajid ساجد
samir سمير سامر
sami سامي
samih سميح
sultan سلطان
salman سلمان
salma سلمى
sarwar سرور
shah شاه
shahid شهيد
shakir شاكر
sharif شريف
shawkat شوكت
shafiq شفيق
sher شير
suhail سهيل
taj تاج
tahir طاهر
talib طالب
taliban طالبان
tawfiq توفيق
tayyib طيب
turki تركي
thamir ثامر
wael وائل
wajih وجيه
wasim وسيم
yazid يزيد
zahid زاهد
zaid زيد
zain زين
ziad زياد
zia ضيا ضياء
zubair زبير
zuhair زهير
sisi سيسي
khatib خطيب
tikriti تكريتي
maliki مالكي
baghdadi بغدادي
dulaymi دليمي
duri دوري
jaburi جبوري
ubaydi عبيدي
masri مصري
misri مصرى
shami شامي
libi ليبي
yamani يماني
zawahiri ظواهري
qadhafi قذافي
laden لادن
nasrallah نصرالله
khamenei خامنئي خامنه‌اي
khomeini خميني
rouhani روحاني
ahmadinejad احمدينژاد
raisi رئيسي
larijani لاريجاني
zarif ظريف
soleimani سليماني
hosseini حسيني
husayni الحسيني
mohammadi محمدي
ahmadi احمدي
karimi كريمي
rahimi رحيمي
hashimi هاشمي
ansari انصاري
rezaei رضايي رضائي
jafari جعفري
moradi مرادي
akbari اكبري
bagheri باقري
kazemi كاظمي
mousavi موسوي
rezai رضاي
sadeghi صادقي
salehi صالحي
tehrani تهراني
qaida قاعدة
ansar انصار
jamaat جماعت
jamaa جماعة
dawla دولة
islamiya اسلامية
islami اسلامي
muslimin مسلمين
mujahidin مجاهدين
jaish جيش
hizb حزب
hizballah حزبالله
harakat حركت
harakah حركة
hamas حماس
tanzim تنظيم
tahrik تحريك
sharia شريعة
nusra نصرة
sham شام
sahara صحراء
bank بنك بانك
sharikat شركة
sherkat شركت
iran ايران
iraq عراق
syria سوريا سورية
libya ليبيا
yemen يمن
lebanon لبنان
sudan سودان
egypt مصر
pakistan پاكستان باكستان
afghanistan افغانستان
tehran تهران طهران
damascus دمشق
aleppo حلب
baghdad بغداد
benghazi بنغازي
mashhad مشهد
isfahan اصفهان
shiraz شيراز
tabriz تبريز
bandar بندر
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
