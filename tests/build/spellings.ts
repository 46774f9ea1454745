/** One name in two spellings, as papers of different offices have them; and names that are not one. Nothing here is a real person. */

const pairs = (text: string): (readonly [string, string])[] =>
  text
    .split(/[,\n]/)
    .map((pair) => pair.split('=').map((name) => name.trim()))
    .flatMap(([one, other]) => (one && other ? [[one, other] as const] : []))

/** By the language the name comes from. */
export const spellings: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  issue: pairs('Hussein = Husein, Muhammad = Mohamad, Kovalchuk = Kowaltschuk, Yıldız = Yildiz'),
  arabic:
    pairs(`Al-Haddad = Haddad, El Masri = Almasri, Al-Sharif = El Cherif, Abd al-Rahman = Abdulrahman, Abderrahmane = Abdel Rahman,
    Abdikadir = Abdulkader, Abdelhamid = Abdul-Hameed, Abd al-Aziz = Abdelaziz, Abdullah = Abdalla, Nour = Nur, Youssef = Yusuf, Jamal = Djamal,
    Jamal = Gamal, Jamila = Dschamila, Khaled = Chalid, Khaled = Halid, Hicham = Hischam, Aïcha = Aisha, Shehadeh = Chehade,
    Suleiman = Süleyman, Said = Sayed, Saeed = Said, Maryam = Meryem, Zeinab = Zaynab, Layla = Leila, Mustafa = Moustapha,
    Nuruddin = Nour Eddine, Qassem = Kasim, Thaer = Tha'ir, Wael = Ouael, Walid = Oualid, Abu Bakr = Abubakar, Fatima = Fatimah,
    Daoud = Dawood, Yahya = Jahja, Mahmoud = Mahmud, Mohsen = Muhsin, Ghassan = Gassan, Qusai = Kussai, Bashir = Bachir,
    Rashida = Raschida, Hossam = Hussam, Tariq = Tarek, Sharif = Cherif, Yasin = Jassin, Zuhair = Souheir, Jihad = Dschihad,
    Hajji = Hadschi, Shaikh = Scheich, Abu Zaid = Abouzeid, Usama = Oussama, Othman = Osman, Dhiya = Ziya, Ridha = Reza, Fadl = Fadel,
    Hamza = Hamsa, Zakaria = Sakarija, Elias = Ilyas, Naji = Nadschi, Tahir = Taher, Lubna = Loubna, Nisreen = Nesrin, Houda = Huda`),
  cyrillic:
    pairs(`Shevchenko = Schewtschenko, Shevchenko = Chevtchenko, Шевченко = Shevchenko, Zhukov = Schukow, Zhanna = Schanna,
    Tsymbal = Zymbal, Yushchenko = Juschtschenko, Zelenskyi = Selenskyj, Mykhailo = Michajlo, Serhii = Sergej, Hryhorii = Grigorij,
    Yevhen = Jewhen, Oleksii = Oleksij, Kolomiiets = Kolomijez, Kuznietsov = Kusnezow, Ivanov = Iwanow, Yuliia = Julija, Mariia = Maria,
    Khrystyna = Christina, Tymoshenko = Timoschenko, Chernenko = Tschernenko, Khmelnytskyi = Chmelnyzkyj, Vasyl = Wassyl,
    Zhytnyk = Schytnyk, Yaroslav = Jaroslaw, Lyudmyla = Ljudmila, Yurii = Jurij, Yurii = Iouri, Tetiana = Tetjana, Bohdan = Bogdan,
    Oleh = Oleg, Ihor = Igor, Halyna = Galina, Shcherbakov = Schtscherbakow, Chaikovskyi = Tschajkowskij, Kateryna = Katerina,
    Hrytsenko = Gritsenko, Tsvetkova = Zwetkowa, Solovyov = Solowjow, Dzhabrailov = Dschabrailow, Akhmetov = Achmetow,
    Khachatryan = Chatschatrjan, Hovhannisyan = Howhannisjan, Gelashvili = Gelaschwili`),
  turkish:
    pairs(`Öztürk = Oeztuerk, Şahin = Schahin, Çelik = Tschelik, Erdoğan = Erdogan, Işık = Isik, Çağlar = Caglar, Zeynep = Zainab,
    Ayşe = Aischa, Mammadoğlu = Mammadoghlu, Mammadoglu = Mammadogly, Güneş = Gunesch, Doğan = Dogan, Çiğdem = Tschigdem,
    Gülşen = Guelschen, Ağaoğlu = Agaoglu, Yaşar = Jaschar, Hatice = Hatidsche, Əliyev = Aliyev, Hüseynov = Guseinov, Quliyev = Kuliew,
    Məmmədov = Mammadov, Aliyev = Alijew, Magomadov = Magomadow, Şivan = Schivan, Xalid = Khalid, Rojîn = Rozhin, Cemîl = Jamil`),
  persian:
    pairs(`Hosseini = Husseini, Ghasemi = Qasemi, Jafari = Dschafari, Rezaei = Rezai, Heydari = Haidari, Nabizada = Nabizadeh,
    Yaghoubi = Jakubi, Ahmadzai = Achmadsai, Gholamzadeh = Ghulamzada, Alizadeh = Alisade, Khosravi = Chosrawi, Shahram = Schahram,
    Zarei = Zaree, Qorbani = Ghorbani, Mousavi = Musawi, Sadeghi = Sadeqi, Daryoush = Darjusch, Parviz = Parwis, Najafi = Nadschafi,
    Wahidullah = Vahidollah, Vahid = Ouahid, Faizullah = Feizollah, Gul Agha = Golagha, Noor Mohammad = Nurmohammad, Ebrahim = Ibrahim`),
  african:
    pairs(`Ouédraogo = Wedraogo, Traoré = Traore, Diallo = Jallow, Diallo = Djalo, Camara = Kamara, Coulibaly = Kulibali, Keïta = Keyta,
    Cissé = Sise, Ceesay = Sise, Soumah = Suma, Touré = Toure, Touray = Touré, Diawara = Jawara, Ndiaye = N'Diaye, Boubacar = Bubakar,
    Mamadou = Mamadu, Sidibé = Sidibeh, Bâ = Bah, Sarr = Sar, Fatoumata = Fatumata, Ousmane = Usman, Souleymane = Sulaiman,
    Cheikh = Sheikh, Ouattara = Wattara, Kouassi = Kwassi, Tesfay = Tesfaye, Gebremedhin = Ghebremedhin, Yohannes = Johannes,
    Tsegay = Zegay, Tesfamariam = Tesfamaryam, Abdirahman = Abdurahman, Faadumo = Fadumo, Xasan = Hassan, Mehretab = Mihreteab`),
  european: pairs(
    `Müller = Mueller, Jovanović = Jowanowitsch, Đorđević = Djordjevic, Hoxha = Hodscha, Ștefan = Stefan, Dragoș = Dragosch`,
  ),
}

/** Two names that clerks must not be shown for one another while the one they typed is there. */
export const strangers =
  pairs(`Hassan = Hussein, Karim = Karam, Ahmad = Hamad, Omar = Amir, Ali = Ala, Sami = Shami, Jamil = Jamal, Haddad = Hamdan,
  Khalil = Khaled, Nasser = Mansour, Salim = Salman, Kovalenko = Kovalchuk, Petrenko = Pavlenko, Rahimi = Karimi, Traoré = Touré,
  Diallo = Baldé, Mehari = Mehdi, Tesfay = Tekle, Yusuf = Yasser, Lina = Dina, Nina = Mina, Anna = Hanna, Hamid = Hamdi,
  Mahmoud = Mohammad, Ahmadi = Mohammadi, Rashid = Rasul, Karimi = Karami, Dina = Tina, Iman = Amin, Bah = Barry, Sow = Sy`)
