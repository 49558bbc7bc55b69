import type { PersonName } from "#domain/person-name.ts";
import type { Random } from "./random.ts";

/** First and last names that go together, written the way their bearers write them in Latin letters. */
type Pool = { share: number; first: readonly string[]; last: readonly string[] };

function pool(share: number, first: string, last: string): Pool {
  return { share, first: first.split(", "), last: last.split(", ") };
}

/** `share`: how many of a hundred people have such a name. */
const POOLS: readonly Pool[] = [
  pool(
    24,
    "Åsa, Göran, Kerstin, Lars-Erik, Elsa, Nils, Maj-Britt, Oskar, Ebba, Håkan, Ylva, Per-Olof, Signe, Björn, Tuva, Rickard, Agneta, Viktor, Alva, Jörgen, Malin, Sixten, Ulla, Joakim, Frida, Mattias, Hedvig, Anders, Elin, Stellan, Karin, Folke",
    "Åström, Lindqvist, Söderberg, Nyberg, Hällgren, Engdahl, Sjögren, Öberg, Ekström, Blomkvist, Rosén, Wallin, Hedlund, Bäckman, Strand, Norén, Forsgren, Dahlin, Lövgren, Sandell, Isaksson, Viklund, Törnqvist, Malmborg, Hjelm, Palmgren, Österlund, Alfredsson, Mårtensson, Ceder, Lund, Kvist",
  ),
  pool(
    5,
    "Jan, Ondřej, Tomáš, Jiří, Radek, Vojtěch, Luděk",
    "Svoboda, Kučera, Beneš, Pospíšil, Zeman, Doležal, Hájek",
  ),
  pool(
    4,
    "Zdeňka, Ludmila, Božena, Kateřina, Šárka, Markéta",
    "Procházková, Němcová, Říhová, Šimková, Vlčková, Křížová",
  ),
  pool(
    8,
    "Sebastian, Heike, Jürgen, Annegret, Lukas, Sabine, Matthias, Ursula, Fabian, Dörte, Hans-Joachim, Franziska",
    "Kröger, Bohnenkamp-Thiele, Weißgerber, Hölscher, Ahrens, Petersen, Schöneberg, Lüdemann, Voss, Rademacher, Jansen, Grünwald",
  ),
  pool(
    8,
    "Väinö, Aino, Juhani, Päivi, Eero, Marjatta, Ilkka, Tuulikki, Kalle, Sirpa, Antero, Hilkka",
    "Mäkelä, Lehtonen, Hämäläinen, Ylönen, Räsänen, Kärkkäinen, Salminen, Työläjärvi, Peltola, Nieminen, Ojala, Väisänen",
  ),
  pool(
    6,
    "Alice, Gareth, Siân, Duncan, Imogen, Callum, Bronwen, Declan, Aoife, Hamish",
    "Thornbury, Pritchard, MacAllister, O’Hanlon, Whitcombe, Fairclough, Oakes, Drummond, Llewellyn",
  ),
  pool(
    5,
    "Ananya, Karthik, Meera, R. Gurpreet, Sandhya, Arjun, Lakshmi, Imran, Deepa",
    "Venkataraman, Chatterjee, Iyer, Singh Dhillon, Kulkarni, Nair, Krishnamurthy, Siddiqui, Deshpande",
  ),
  pool(
    4,
    "Wei, Xiaoling, Jianguo, Mei-Hua, Zihan, Shu-fen, Guowei",
    "Zhang, Ouyang, Chen, Lin, Xu, Tsai, Deng",
  ),
  pool(
    4,
    "Emre, Ayşegül, Ömer, Gülşen, Çağlar, Nesrin, İlker",
    "Yıldırım, Özdemir, Şahin, Aydoğan, Çetinkaya, Güneş, Erdoğmuş",
  ),
  pool(
    4,
    "Ngozi, Chukwuemeka, Folasade, Ibrahim, Adaeze, Tunde, Yewande",
    "Eze-Obi, Nwachukwu, Adebayo, Danjuma, Okonkwo-Bright, Balogun, Akinwale",
  ),
  pool(2, "Agnieszka, Małgorzata, Bożena, Grażyna", "Jabłońska, Dąbrowska, Górska, Żurek"),
  pool(2, "Zbigniew, Łukasz, Wojciech, Grzegorz", "Wójcik, Szczepański, Pietrzyk, Żak"),
  pool(
    3,
    "Layla, Khaled, Rania, Abdulrahman, Maysoon, Yousef",
    "al-Khatib, Haddad, Mansour, el-Sherif, Barakat, Abu Zayd",
  ),
  pool(
    3,
    "Fernando, Itziar, Nuria, Andrés, María José, Gonzalo",
    "Etxeberria, Peña Zamora, Ibáñez, Castañeda, Muñoz de la Torre, Ferrer",
  ),
  pool(3, "Shirin, Kourosh, Farzaneh, Behrouz, Golnaz", "Tavakoli, Hosseinzadeh, Rostami, Jahanbani, Moradi"),
  pool(3, "Kaori, Shō, Haruka, Masato, Yūko", "Ōtsuka, Hayakawa, Kuroda, Morinaga, Shiraishi"),
  pool(3, "Thị Lan Anh, Quốc Bảo, Minh Châu, Đức, Thu Hà", "Nguyễn, Trần, Phạm, Đặng, Võ"),
  pool(
    3,
    "Oksana, Bohdan, Svitlana, Taras, Yaroslava",
    "Hrytsenko, Kovalchuk, Melnychenko, Shevchuk-Bondar, Lysenko",
  ),
  pool(2, "João Pedro, Conceição, Tiago, Graça", "Magalhães, da Conceição Prates, Figueiredo, Assunção"),
  pool(2, "Benoît, Anaïs, Geneviève, Loïc", "Le Goff, Desrosiers, Châtelain, Bouchardeau"),
  pool(2, "Jelle, Fleur, Willemijn, Sjoerd", "van den Heuvel, de Graaf, ter Horst, Hoekstra"),
  pool(2, "Stavroula, Nikos, Eleftheria, Panagiotis", "Papanikolaou, Papageorgiou, Economou, Anagnostou"),
  pool(2, "Min-ji, Tae-yang, Soo-ah, Jae-won", "Bae, Hwang, Noh, Seong"),
  pool(2, "Selamawit, Tesfaye, Hiwot, Yonas", "Gebremariam, Haile, Tekle, Woldemichael"),
  pool(2, "Zsófia, Gergő, Ágnes, Bence", "Kővári, Szabadkai, Fülöp, Nagyváradi"),
  pool(2, "Bergljót, Sindre, Ragnhild, Eyvind", "Haugstad, Nordvik, Bråten, Sæther"),
  pool(2, "Milica, Nenad, Željka, Tihomir", "Đorđević, Jurišić, Vukašinović, Horvatić"),
  pool(2, "Ana-Maria, Ștefan, Ioana, Răzvan", "Dumitrache, Țepeneag, Olteanu, Munteanu"),
  pool(1, "Leilani, Sione, Mere", "Tuilagi-Moana, Faleafa, Te Rangi"),
  pool(1, "Dewi Sartika, Bagus, Wulandari", "Prasetyo, Hadikusumo, Siregar"),
  pool(1, "Madina, Nilufar, Gulnora", "Yusupova, Karimova, Rahimova"),
];

/** Hands out names, none twice. `taken`: the names the story needs itself. */
export function nameSource(random: Random, taken: readonly PersonName[]): () => PersonName {
  const used = new Set(taken.map(folded));
  const rounds = POOLS.flatMap((one) => Array.from({ length: one.share }, () => one));
  return () => {
    for (;;) {
      const { first, last } = random.pick(rounds);
      const name = { firstName: random.pick(first), lastName: random.pick(last) };
      if (used.has(folded(name))) continue;
      used.add(folded(name));
      return name;
    }
  };
}

function folded({ firstName, lastName }: PersonName): string {
  return emailPart(`${firstName}.${lastName}`);
}

const LETTERS: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", đ: "d", ł: "l", ı: "i", þ: "th", ð: "d" };

/** A name as it stands in an e-mail address: "Maj-Britt Öberg" is maj-britt.oberg. */
export function emailPart(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ßøæđłıþð]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s’'.]+/g, ".")
    .replace(/[^a-z0-9.-]/g, "")
    .replace(/^\.+|\.+$/g, "");
}
