/**
 * Spellings of one given name that the letter rules of the fold do not bring together (data table, from common
 * knowledge; normalised words). Only spellings of the same name: nicknames and translations do not belong here.
 */

const rows = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

/** Given names, and a few names of peoples' leaders that are spelt in a hundred ways. */
export const NAME_FAMILIES: readonly (readonly string[])[] = rows(`
mohammad mohammed mohamed mohamad mohamud muhammad muhammed muhamad muhamed muhammet mahamed mahammad mohammud mohd muhamet muhd md mhd mhmd mohmd mohmed mouhamed mouhammad
ahmad ahmed achmad ahmet ahmat akhmed akhmad akhmet
mahmud mahmoud mahmood mehmood mahmut makhmud
esmail ismail ismael esmaeil esmaeel ismaeel esmaiel isma'il smail ismoil
hussein hussain husayn husain husein hossein hosein hosain hossain huseyin houssein hocine houcine khusein huseyn
hassan hasan hassane hacen khasan
ibrahim ebrahim ibraheem ibragim ebraheem brahim
yusuf yousef youssef yusef yousuf yussuf joussef yosuf yusif youcef yousaf yusup
umar omar oumar omer
usama osama oussama ousama
uthman othman osman usman ousmane uthmaan otman
abdullah abdallah abdalla abdulla abdollah abdoulah abdoullah abdulah
abdul abdel abdal abdoul abdol
abdulrahman abdurrahman abdelrahman abdurahman abdalrahman abdolrahman abderrahmane abdirahman abdurakhman abderrahman
abdulaziz abdelaziz abdalaziz abdolaziz
khalid khaled halid
walid waleed oualid valid
said saeed saied sayeed
sulayman suleiman sulaiman soleiman suleyman soliman sulejman solaiman suliman
mustafa mostafa moustafa mustapha mostapha mustafo
fatima fatimah fatemeh fatma fatemah
hamid hameed hamed
majid majeed madjid
rashid rasheed rachid
karim kareem kerim
salim saleem selim
samir sameer
nasir nasser naser nasr
qasim qasem qassem kassem ghasem kasem kasim qassim gasem
muslim moslem
mehdi mahdi mehdy
reza riza rida ridha
jafar jaafar djafar jaffar cafer
masud massoud mas'ud masood
mansur mansour mansoor
murad morad mourad
nur noor nour
aldin aldeen eldin eldeen eddin eddine eddeen addin addine uddin uddeen udin
ali aly
husam hossam hosam houssam
yahya yahia yehia jahja
zakariya zakaria zakariyya zakarya
jamal gamal djamal jamaal djamel jamel
jabir jaber gaber djaber
tariq tarek tareq tarik
faisal faysal feisal faizal
hashim hashem hachem hasim
muin moin
fadl fazl fazal
fadil fazil fadhil
ramadan ramazan ramadhan ramzan romdhane
rahman rehman rahmaan
izzat ezzat ezat izat
isa essa eisa issa
saif seif sayf
muhyi muhi mohi
kazim kathim kadhim kadhem kazem kathem
shakur shakoor shakor
layla leila leyla laila leilah
belkasem belkassem belkacem belgacem
faraj farag
bin ben
qadir qader kader kadir gadir qadeer
basir baseer
zubair zubayr zubeir zobeir
haidar haydar heydar haider hyder
abdulhadi abdelhadi
putin poutine poetin putyin puutin
gaddafi qadhafi gadhafi qaddafi kadhafi gadaffi gaddaffi qathafi kaddafi kadafi gadafi qadhdhafi
qaida qaeda qaidah kaida
hizballah hizbollah hizbullah hezbollah hezballah hezbullah hisbollah hisballah hisbullah hizbolla hezbolla hizbulla
aleksandr alexander aleksander alexandr oleksandr aliaksandr alyaksandr alexandre oleksander
aleksey alexei alexey aleksei oleksiy oleksii aliaksei alexej aleksej
sergey sergei serhiy serhii siarhei siarhey serguei sergej
dmitry dmitri dmitriy dmitrii dmytro dzmitry dimitri dmitrij
yevgeny evgeny evgeni yevgeniy evgeniy evgenii yevgenii evgenij yevhen yevgeni jewgeni
vladimir wladimir volodymyr uladzimir vladymyr
vladislav vladyslav uladzislau
nikolai nikolay nikolaj mykola mikalai nicolai
mikhail mikhayil mykhailo michail mihail mikhaylo
andrei andrey andrii andriy andrej
yury yuri yuriy yurii iurii juri iouri
petr pyotr piotr petro pjotr
pavel pavlo pavol
igor ihor
oleg oleh
viktor victor viktar
valery valeriy valerii valeri valerij valeryi
vasily vasiliy vasilii vasyl vasili vasilij
georgy georgiy georgii georgi heorhii
grigory grigoriy grigorii hryhoriy grigori
anatoly anatoliy anatolii anatoli anatolij
gennady gennadiy gennadii henadz hennadiy
arkady arkadiy arkadii
yevgenia evgenia yevgeniya evgeniya
natalia natalya nataliya natalja
elena yelena olena
ekaterina yekaterina kateryna katerina
tatiana tatyana tetiana tatjana
xenia kseniya ksenia
ivan iwan
gonzalez glez gzlez gnzlez glz
rodriguez rguez rdguez rdgz rodgz rodz rdz
hernandez hdez hdz hndz
martinez mtz mtnez mtez mrtz
fernandez fdez fdz fndez
gutierrez gtz gtrz gtez
lopez lpz
perez pz prz
sanchez schz snchz schez
garcia gcia grcia
ramirez rmz rmrz
dominguez dguez dmgz
vazquez vazqz vqz vzqz
alvarez alvz
jimenez jmnz jmez jmz
francisco fco frco
xi hsi
xu hsu
xie hsieh
xia hsia
xiao hsiao
zhang cheung
zhou chow
cai tsai
cao tsao
zeng tseng tsang
guo kuo kwok
jiang chiang
huang wong
liang leung
yang yeung
liu lau
chen chan
jinping chinping
kim gim
lee ri rhee yi
park pak bak
choi choe
jung jeong
lim rim
yoon yun
ryu yoo
noh roh
baek paek paik
kwon gwon
`);

/** Words of organisations' names in several languages and spellings, with the abbreviations that lists print. */
export const WORD_FAMILIES: readonly (readonly string[])[] = rows(`
international intl internacional internationale internasional internazionale
national natl nacional nationale nazionale
organization organisation orgn organizacion organisatsiya
center centre tsentr zentrum
central centrale zentral tsentralny
group grp grup gruppe grupp gruppa groupe grupo gruppo
technology technologies tech technologie technologien tecnologia tecnologias
services service svcs srvs srvces servicios servicos servizi
manufacturing mfg manuf manufacture
management mgmt mgt
engineering engg engrg ingenieria ingenierie ingegneria
industries industry ind indus industrie industrias
industrial industriel industriale
trading trdg tradg
shipping shpg
construction constr construcciones constructions construcoes costruzioni
development dev devt developement desarrollo developpement desenvolvimento entwicklung
department dept departamento departement
association assn assoc asociacion associacao associazione assotsiatsiya
university univ universite universidad universidade universitat universitaet universita universitet
institute institut instituto istituto
foundation fundacion fondation fondazione fundacao stiftung
academy academia academie akademie akademiya
federation federacion federazione foederation federatsiya
republic republica republique repubblica republik respublika
ministry ministere ministerio ministero ministerium ministerstvo
committee comite comitato komitet
council consejo conseil consiglio
government govt gobierno gouvernement governo
bank banque banco banca banka bankasi
insurance seguros assurance assurances assicurazioni versicherung
security seguridad securite sicurezza sicherheit bezopasnost
defense defence defensa difesa oborona
brothers bros hermanos
general gen generale
chemical chem chemicals
petroleum petrol petroleo petrole
communication communications comm comms communicaciones
transport transportation transp transporte transportes trasporti
import imports imp importacion importacao
export exports exp exportacion exportacao
investment investments invest inversiones investissement investissements investimentos investimenti
enterprise enterprises entreprise entreprises empresa empresas
commercial comercial commerciale
agricultural agricola agricole
equipment equip eqpt
electric electrical elec
airlines airline airways air aerolineas aviakompaniya aviakompania aviacompany
factory fabrica fabrique fabrik fabrika zavod
number no nr nomer numero
`);
