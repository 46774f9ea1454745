/** Arabic and Kurdish names: Syria and Palestinians from Syria, Iraq, Lebanon, Egypt, Algeria and Morocco. */
import { list, type NamePool } from './pool.ts'

export const syrian: NamePool = {
  custom: 'ownName',
  men: list(`Ahmad, Khaled, Omar, Mahmoud, Bassam, Anas, Firas, Hassan, Yasser, Ziad, Tarek, Samer, Louay, Maher, Nidal, Rami, Wael, Fadi, Ammar,
    Adnan, Bilal, Hani, Imad, Jamal, Kinan, Muhannad, Nizar, Osama, Raed, Saleh, Tamer, Wissam, Zakaria, Alaa, Basel, Hussam, Mazen, Yazan, Abdulrahman,
    Mohammad, Shadi, Ayham, Ghassan, Qusai, Amer, Thaer`),
  women:
    list(`Rania, Hanan, Nour, Fatima, Amal, Dima, Samar, Reem, Lubna, Sawsan, Khadija, Maysoun, Hiba, Rasha, Ghada, Nisrin, Ruba, Sahar, Wafaa,
    Abir, Manal, Kinda, Safaa, Inas, Iman, Razan`),
  boys: list(
    'Yusuf, Sami, Karim, Adam, Hamza, Ibrahim, Laith, Majd, Nabil, Taim, Zain, Ayman, Jad, Malek, Rayan, Suleiman, Ward, Abdullah',
  ),
  girls: list(
    'Lina, Sara, Jana, Maryam, Layan, Tala, Rimas, Salma, Aya, Hala, Judi, Masa, Nada, Shahd, Yara, Rahaf, Bisan, Lamar',
  ),
  families:
    list(`Al Masri, Haddad, Alhamwi, Al Khatib, Darwish, Qassem, Alhussein, Shaheen, Kurdi, Najjar, Al Ahmad, Sabbagh, Hamdan, Basha,
    Jarrah, Alsaleh, Khalil, Mansour, Nasser, Obeid, Rahmoun, Sheikho, Tayfour, Zaitoun, Alabdullah, Bakkour, Dabbas, Ghazal, Hallak, Issa, Jumaa, Kabbani,
    Maarouf, Nahhas, Al Omar, Qaddour, Ramadan, Saadi, Shami, Taleb, Yassin, Zein, Alkhalaf, Barakat, Diab, Fares, Habash, Karkoutly, Mardini, Othman,
    Al Refai, Suleiman, Turkmani, Hammoud, Aldakhil, Bitar`),
}

export const iraqi: NamePool = {
  custom: 'ownName',
  men: list(`Ali, Haider, Karwan, Saif, Mustafa, Dler, Rebin, Hemin, Sarmad, Ahmed, Bakhtiar, Dilshad, Murad, Khairi, Sabah, Azad, Salam, Jassim, Barzan,
    Hoshyar, Nechirvan, Qasim, Sherzad, Yassir, Zana, Laith, Faisal, Elias, Hadi, Rebwar`),
  women:
    list(`Zahra, Shilan, Basma, Nadia, Gulistan, Hadiya, Suha, Avin, Khansa, Shahla, Bahar, Ibtisam, Nazdar, Faten, Kwestan, Hayat, Ahlam, Berivan,
    Sozan, Majida`),
  boys: list(
    'Ayad, Dilovan, Hevar, Yahya, Rawand, Mohammed, Sivar, Murtada, Daniel, Hogir, Amir, Lawand, Saad, Redar, Alan, Hussein',
  ),
  girls: list(
    'Dunya, Lava, Shene, Malak, Rozhin, Fatimah, Viyan, Mina, Zainab, Helin, Rawan, Sidra, Ronya, Tabarak, Lorin, Ela',
  ),
  families:
    list(`Al Jubouri, Barzanji, Khalaf, Rashid, Hamad Amin, Murad, Saeed, Abdulla, Al Obaidi, Kareem, Hasso, Elias, Qadir, Al Dulaimi, Jaf, Mirza,
    Khidir, Shingali, Talabany, Al Tamimi, Haji, Ismael, Aziz, Hussein, Mahmood, Sadiq, Rasho, Zebari, Faraj, Al Saadi, Omar Rasul, Dakhil, Shekho, Jasim,
    Salih, Al Bayati, Khudeda, Hamarash`),
}

export const lebanese: NamePool = {
  custom: 'ownName',
  men: list('Rabih, Marwan, Toufic, Hicham, Ali'),
  women: list('Mirna, Zeinab, Rola, Carine'),
  boys: list('Jawad, Elie, Hadi'),
  girls: list('Yasma, Joelle, Celine'),
  families: list('Chehade, Fakhoury, Al Hajj, Merhi, Saab, Younes'),
}

export const egyptian: NamePool = {
  custom: 'shared',
  men: list('Mina, Sherif, Beshoy, Karam'),
  women: list('Marina, Dalia'),
  families: list('Girgis, Abdelmassih, Ghobrial'),
}

export const maghrebi: NamePool = {
  custom: 'shared',
  men: list('Sofiane, Nassim, Abdelkader, Hicham, Mourad, Younes, Ilyas, Redouane, Walid, Amine'),
  women: list('Samira, Naïma'),
  families: list('Benali, Bouzid, Haddouche, Belkacem, El Idrissi, Amrani, Boudiaf, Mekki, Ouali, Tazi'),
}
