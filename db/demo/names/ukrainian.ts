/** Ukrainian and Russian names in passport spelling; family names with a feminine form are written `Kovalskyi/Kovalska`. */
import { list, type NamePool } from './pool.ts'

export const ukrainian: NamePool = {
  custom: 'shared',
  men: list(`Oleksandr, Andrii, Serhii, Volodymyr, Dmytro, Ihor, Mykola, Viktor, Oleh, Yurii, Vitalii, Ruslan, Taras, Bohdan, Vadym, Roman,
    Yevhen, Anton, Pavlo, Maksym, Denys, Kostiantyn, Stanislav, Artur, Vasyl, Petro, Illia, Yaroslav, Hlib, Rostyslav`),
  women:
    list(`Olena, Nataliia, Iryna, Tetiana, Oksana, Svitlana, Yuliia, Viktoriia, Anna, Kateryna, Maryna, Inna, Alla, Larysa, Yana, Alina,
    Olha, Anastasiia, Daria, Diana, Khrystyna, Myroslava, Liliia, Vira, Nadiia, Snizhana, Karyna, Ilona, Ruslana, Solomiia, Zoriana, Valeriia,
    Yevheniia, Marharyta, Lesia, Zhanna, Ivanna, Uliana, Mariana, Polina, Tamila, Veronika, Bohdana, Vitalina, Regina, Yelyzaveta, Antonina,
    Albina, Emiliia, Halyna`),
  boys: list(`Matvii, Tymofii, Mark, Davyd, Artem, Nazar, Danylo, Kyrylo, Zakhar, Damir, Oleksii, Mykhailo, Ivan, Sviatoslav, Yehor, Nikita,
    Platon, Tymur, Makar, Arsen, Luka, Vladyslav, Heorhii, Marko, Daniil, Leonid, Stepan, Myron, Orest, Ostap`),
  girls:
    list(`Sofiia, Zlata, Milana, Eva, Solomiia, Polina, Kira, Arina, Varvara, Anhelina, Mariia, Yesenia, Melaniia, Vasylyna, Stefaniia,
    Mia, Amina, Aurora, Dominika, Alisa, Yeva, Kseniia, Nikol, Uliana, Viktoriia, Emma, Kamila, Elina, Sabina, Olesia`),
  oldMen:
    list(`Mykola, Ivan, Volodymyr, Anatolii, Hryhorii, Vasyl, Petro, Leonid, Borys, Mykhailo, Valentyn, Fedir, Stepan, Heorhii, Valerii,
    Arkadii, Yukhym, Vyacheslav`),
  oldWomen:
    list(`Halyna, Valentyna, Nina, Liudmyla, Liubov, Raisa, Zinaida, Tamara, Hanna, Nadiia, Lidiia, Vira, Yevdokiia, Mariia, Stefaniia,
    Kateryna, Zoia, Klavdiia, Alevtyna, Rymma`),
  families:
    list(`Shevchenko, Kovalenko, Bondarenko, Tkachenko, Kravchenko, Oliinyk, Shevchuk, Koval, Polishchuk, Bondar, Tkachuk, Moroz,
    Marchenko, Lysenko, Rudenko, Savchenko, Petrenko, Kravchuk, Klymenko, Ponomarenko, Savchuk, Vasylenko, Levchenko, Kharchenko, Sydorenko,
    Karpenko, Havryliuk, Melnychuk, Romaniuk, Shvets, Panchenko, Yurchenko, Mazur, Khomenko, Pavlenko, Kushnir, Martyniuk, Tymoshchuk,
    Kolomiiets, Kostenko, Yakovenko, Demchenko, Nazarenko, Tarasenko, Zinchenko, Hrytsenko, Prokopenko, Ostapchuk, Babenko, Didenko, Fedorenko,
    Zhuk, Holub, Soroka, Vovk, Popovych, Hnatiuk, Stetsenko, Nesterenko, Onyshchenko, Yaremchuk, Drozd, Bilous, Ivashchenko,
    Kyrychenko, Bezruchko, Hordiienko, Lytvyn, Lytvynenko, Odarchenko, Pylypenko, Samoilenko, Trokhymenko, Udovenko, Zubko, Herashchenko,
    Kovalskyi/Kovalska, Novytskyi/Novytska, Vyshnevskyi/Vyshnevska, Zelinskyi/Zelinska, Lozynskyi/Lozynska, Sokolovskyi/Sokolovska,
    Kaminskyi/Kaminska, Levytskyi/Levytska, Savytskyi/Savytska, Rudnytskyi/Rudnytska, Yavorskyi/Yavorska, Dombrovskyi/Dombrovska,
    Chornyi/Chorna, Bilyi/Bila, Hladkyi/Hladka, Tykhyi/Tykha, Zadorozhnyi/Zadorozhna, Pidhornyi/Pidhorna, Ivanov/Ivanova, Popov/Popova,
    Volkov/Volkova, Morozov/Morozova, Makarov/Makarova, Nikitin/Nikitina, Kuznietsov/Kuznietsova, Lebediev/Lebedieva, Tarasov/Tarasova,
    Baranov/Baranova, Fomin/Fomina, Sorokin/Sorokina, Titov/Titova, Hrechanyi/Hrechana, Stepanov/Stepanova, Bielov/Bielova, Hryshko, Kulyk,
    Kalchenko, Kotsiuba, Dovzhenko, Matviienko, Ohiienko, Prykhodko, Rybalko, Skrypnyk, Sushko, Teslenko, Usenko, Vakulenko, Verbytskyi/Verbytska,
    Voitenko, Yermak, Zaiets, Zabolotnyi/Zabolotna, Zhdan, Antoniuk, Artemenko, Boichuk, Burlaka, Derkach, Dudnyk, Halushko, Honchar, Ilchenko,
    Isaienko, Kachur, Kobzar, Korol, Kozachenko, Kryvenko, Lukianenko, Maistrenko, Mykhailiuk, Naumenko, Orlenko, Pasichnyk, Pustovit,
    Reznichenko, Riabokon, Semeniuk, Slobodian, Stasiuk, Sydoruk, Tsymbal, Vdovychenko, Zozulia`),
}

/** Names from Russia; most assigned families come from the North Caucasus. */
export const russian: NamePool = {
  custom: 'shared',
  men: list('Ruslan, Islam, Zaur, Timur, Aslan, Magomed, Alexander, Andrej, Akhmed, Shamil'),
  women: list('Zarema, Madina, Aset, Luiza, Elena, Milana, Petimat, Marina, Khava, Larisa'),
  boys: list('Ibragim, Mansur, Deni, Adam, Rasul, Yusup, Maxim, Bekkhan'),
  girls: list('Amina, Iman, Safiya, Linda, Diana, Medina, Ajna, Samira'),
  families:
    list(`Magomadov/Magomadova, Isaev/Isaeva, Dadaev/Dadaeva, Khasanov/Khasanova, Umarov/Umarova, Sokolow/Sokolowa, Tsurov/Tsurova,
    Baisarov/Baisarova`),
}
