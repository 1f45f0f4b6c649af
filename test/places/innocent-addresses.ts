/** Address lines outside embargoed territory that look as if they were inside: streets, towns of one name, goods, people. */

export const INNOCENT_ADDRESSES: readonly string[] = `
152 Teheran-ro, Gangnam-gu, Seoul
TEHERAN-RO 14-GIL 6, SEOUL 06235
Teheran ro 427, Seoul
Havana Street 4500, Denver CO 80239
1200 HAVANA ST, AURORA, CO 80010
Cuba, Missouri
CUBA MO 65453
Cuba, New York 14727
CUBA, NM 87013
Cuba, Illinois
CUBA AL 36907
Cuba Street 5, Wellington 6011
CUBA ST, PALMERSTON NORTH
Havana, Illinois
HAVANA FL 32333
Havana, Florida
Havana Club Bar, Berlin
Sebastopol, CA
SEBASTOPOL CA 95472
Sebastopol, California
Sebastopol, Victoria, Australia
SEBASTOPOL VIC 3356
12 Boulevard de Sébastopol, 75001 Paris
BD DE SEBASTOPOL 44 PARIS
BD SEBASTOPOL 44, PARIS
Rue de Sébastopol, Toulouse
Sebastopol Road, Aldershot
SEBASTOPOL TERRACE RD, CWMBRAN
Calle Sebastopol 3, Madrid
Odessa, TX
ODESSA TX 79761
Odessa, Texas
Odessa, Ukraine
ODESA, UKRAINE
Donetsk, Rostov Oblast
DONETSK, ROSTOVSKAYA OBL, 346330
346330, Ростовская обл, г Донецк
Rostov region, Donetsk, ul. Mira 1
Korea Street 12, Manila
KOREA STR 4
Syria Str. 5, Beirut
SYRIA STREET, TRIPOLI
Rue de Syrie, Tunis
KHERSON, UKRAINE
Zaporizhzhia
ZAPORIZHZHIA OBLAST, UKRAINE
KRAMATORSKA 5, ZAPORIZHZHIA, UKRAINE
TOKMAK, KYRGYZSTAN
TOKMAK SOKAK 3, BURSA
PRIMORSK, LENINGRAD OBLAST, RUSSIA
UL. KAKHOVKA 5, MOSKVA
KAKHOVSKAYA UL 4, MOSKVA
POLOGY CONSULTING GMBH
Damascus Road 12, Amman
DAMASCUS, MD 20872
Damascus, Maryland
Damascus, OR 97089
DAMASCUS STEEL KNIVES, SOLINGEN
Aleppo Street, Providence RI
ALEPPO PEPPER AND SPICES
Aleppo, PA
Persia Street, San Francisco
PERSIAN RUG GALLERY, LONDON
PERSIA RESTAURANT, HAMBURG
Mashhad Road, Kabul
MASHHAD RD 12, HERAT
Teheran Road, Baku
Tehran Street, Baghdad
Rue de Téhéran 12, Paris 8
AVENUE DE TEHERAN 5, TUNIS
VIA TEHERAN 12, ROMA
Calle La Habana, Madrid
CALLE HABANA 12, MADRID
Avenida de Cuba 5, Ciudad de Panama
AVENIDA CUBA, PANAMA
Paseo de La Habana 100, Madrid
PASEO HABANA 12, 28036 MADRID
Via Cuba 3, Milano
RUA CUBA, SAO PAULO
Rua de Havana 14, Lisboa
Cuba Avenue, San Antonio TX
CRIMEA STREET, GLASGOW
Crimea Road, Marsfield NSW
1 Crimea Rd, Aldershot
Rue de Crimée 160, Paris
RUE DE CRIMEE 160 PARIS
Sevastopol Boulevard 1, Sofia
YALTA BLVD, SOFIA
Yalta Street 12, Kyiv
ULITSA YALTA 3, SOFIA
ul. Krymskaya 12, Moscow
UL SEVASTOPOLSKAYA 5, MOSKVA
UL KRYMSKA 5, WARSZAWA
UL. KRYM 5, WARSZAWA
MOSKVA, UL. SEVASTOPOL, D. 5
SEVASTOPOLSKIY PROSPEKT 11, MOSCOW
Симферопольский бульвар 19, Москва
Крымский вал 9, Москва
DONETSKAYA UL 4, MOSKVA
ul. Luganskaya 10, Moscow
Mariupolskaya ul 4, Moscow
KERCHENSKAYA UL 2, MOSCOW
Tabriz Street 3, Baku
ISFAHAN STR 5, YEREVAN
Shiraz wine 12 cases
SHIRAZ CABERNET 2019 VINTAGE
BAROSSA SHIRAZ 2020
Cienfuegos 12, Gijon
CALLE CIENFUEGOS, LEON
SRA HOLGUIN, BOGOTA
Maria Angela Holguin Cuellar
Camilo Cienfuegos Gorriaran
Santa Clara, CA 95054
SANTA CLARA CALIFORNIA
Florida, USA
MIAMI FLORIDA 33131
Trinidad, Colorado
PORT OF SPAIN, TRINIDAD AND TOBAGO
Manzanillo, Colima, Mexico
MANZANILLO COL 28200
Matanzas, Buenos Aires
LA MATANZA, ARGENTINA
Mariel Hemingway
Moron, Buenos Aires
MORON, ARGENTINA
Colon, Panama
San Luis Potosi, Mexico
SAN CRISTOBAL DE LAS CASAS
Santo Domingo, Dominican Republic
Cardenas, Tabasco, Mexico
Palmira, Valle, Colombia
PALMYRA, NY 14522
Palmyra, Virginia
Candelaria, Tenerife
Remedios, Antioquia
Victoria de Las Tunas Street
Miramar, Florida
MIRAMAR BEACH FL
Playa del Carmen, Mexico
Varadero Street, Isla Mujeres
VARADERO 5, VALENCIA
Boyeros S.A., Madrid
Vedado el paso, Sevilla
Vinales Racing, Barcelona
Artemisa Gonzalez, Quito
Artemis Shipping, Piraeus
BARACOA, HONDURAS
Bayamon, Puerto Rico
Kerman, CA 93630
KERMAN CALIFORNIA
Kerman Singh, Fresno
Arak Street, Beirut
ARAK DISTILLERY, ZAHLE
Sari Solutions, Jakarta
JL SARI 12, DENPASAR
BAM CONSTRUCT, BUNNIK
Amol Patil, Mumbai
Bukan Maju, Kuala Lumpur
Darab Mistry, Mumbai
Abhar Ltd, Riga
Kish Bank, Belleville PA
Gordon Kish, Ohio
Konarak Temple Road, Puri
KONARK, ODISHA
Rasht Valley, Tajikistan
Ilam, Nepal
Hoi An, Vietnam
Surry Hills NSW 2010
18 ALROY CIRCUIT SURRY HILLS
Balaklava, South Australia 5461
BALACLAVA VIC 3183
Balaclava Road, Caulfield
Nathan's Famous, Coney Island
Siri Olsen, Oslo
Caetana Neves, Porto
Savva Belov, Limassol
Julian Sudak, Krakow
Hama Rikyu, Tokyo
HAMA-CHO, TOKYO
Saki Tanaka, Osaka
Homs Avenue, Kuwait
Halab Trading, Dubai
Duma Street, Nairobi
Afrin Akter, Dhaka
Azaz Ahmed, Karachi
Salmiya, Kuwait
Idlib Street, Amman
Latakia Street 4, Amman
Abu Kamal, Amman
Hassan Abu Kamal Trading
Banias Road, Haifa
North Koreatown Plaza, Los Angeles
KOREATOWN, LOS ANGELES
SOUTH KOREA, SEOUL 04524
Republic of Korea, Busan
SUNCHEON-SI, JEONNAM
Sunan Kalijaga, Yogyakarta
Rajin Makmur, Surabaya
Najin Electronics, Yongsan
Kim Chaek, Vladivostok
Anju Restaurant, Washington
Namyang-ju, Gyeonggi
Wonju, Gangwon
Pyeongtaek, Gyeonggi
PYEONGCHANG, GANGWON
Gaepo-ro 310, Seoul
SINSA-DONG, GANGNAM-GU
Torez Street 3, Minsk
Stakhanov Street, Samara
KIROVSKOYE SHOSSE 1, SAMARA
Pervomayskoye, Leningrad Oblast
SOVETSKIY, KHANTY-MANSI
Primorsky Krai, Vladivostok
UGLEGORSK, SAKHALIN
Sverdlovsk Oblast, Yekaterinburg
ARTEMOVSK, KRASNOYARSK
Izvarino, Moscow
Novy Svet, Ryazan
Foros Yachting, Piraeus
Theodosia Street, Nicosia
Livadia, Larnaca
Saki City, Nigeria
Kharkiv, Ukraine
Zaporizhzhia, Ukraine
KRAMATORSK, UKRAINE
Dnipro, Ukraine
Mykolaiv, Ukraine
Kyiv, vul. Sevastopolska 5
`
  .trim()
  .split('\n');
