// Names of people, as they meet in a town of today: given names and surnames of several cultures, mostly but not always together.
import type { Chance } from './chance.ts'

const words = (text: string): readonly string[] => text.split(' ')

/** Given names and surnames by culture. Letters outside ASCII are few, so that look-ups by any keyboard work mostly. */
const CULTURES: readonly { given: readonly string[]; surnames: readonly string[] }[] = [
  {
    given: words('Grace Oliver Hannah Thomas Ruth Edward Alice Henry Eleanor Samuel Beatrice Arthur Nora Walter Imogen Felix'),
    surnames: words('Hartley Whitcombe Ashdown Pritchard Langley Barlow Fenwick Calder Thorne Holloway Mercer Radcliffe'),
  },
  {
    given: words('Lotte Daan Femke Joris Sanne Bram Marijke Thijs Anouk Ruben Hanneke Casper'),
    surnames: ['de Vries', 'van Dijk', 'Bakker', 'Visser', 'Mulder', 'Hendriks', 'van Leeuwen', 'Brouwer', 'Dekker', 'Kuipers'],
  },
  {
    given: words('Lucía Mateo Carmen Diego Valeria Andrés Pilar Javier Ximena Rafael Elena Tomás'),
    surnames: words('Navarro Castillo Ortega Herrera Delgado Cabrera Fuentes Salazar Rojas Marín Montoya Vega'),
  },
  {
    given: words('Priya Arjun Meera Rohan Kavya Vikram Ananya Sanjay Nisha Dev Lakshmi Kiran'),
    surnames: words('Sharma Iyer Patel Nair Banerjee Reddy Kulkarni Chopra Menon Bhatt Desai Rao'),
  },
  {
    given: words('Mei Jun Lian Wei Xiu Hao Yan Bo Ling Tao'),
    surnames: words('Chen Lin Zhang Huang Wu Zhao Tang Xu Guo Luo'),
  },
  {
    given: words('Haruka Kenji Yuki Satoshi Aiko Daichi Emi Ren Naomi Takeshi'),
    surnames: words('Tanaka Mori Fujita Okada Ishikawa Hayashi Nishimura Kimura Sakai Ueda'),
  },
  {
    given: words('Adaeze Chidi Ngozi Emeka Folake Tunde Amara Kwame Abena Kofi Zainab Femi'),
    surnames: words('Okafor Adeyemi Mensah Nwosu Boateng Eze Balogun Asante Obi Owusu Adebayo Danso'),
  },
  {
    given: words('Layla Omar Yasmin Karim Salma Tariq Amina Hassan Rania Bilal Nadia Idris'),
    surnames: words('Haddad Mansour Khalil Nasser Farouk Aziz Sabbagh Rahman Karimi Bakri Saleh Hakim'),
  },
  {
    given: words('Agnieszka Marek Zofia Piotr Katarzyna Tomasz Magda Jakub Ewa Wojciech'),
    surnames: words('Kowalska Nowak Zielinski Wrona Lewandowski Sikora Dudek Wojcik Pawlak Mazur'),
  },
  {
    given: words('Ingrid Lars Freja Anders Astrid Nils Signe Mikkel Solveig Erik'),
    surnames: words('Lindqvist Sorensen Berg Dahl Holm Nygaard Strand Lund Ekberg Hansen'),
  },
  {
    given: words('Beatriz Thiago Larissa Caio Fernanda Bruno Marina Joaquim Rita Paulo'),
    surnames: words('Almeida Cardoso Teixeira Barbosa Moreira Pires Antunes Ramos Figueira Nogueira'),
  },
  {
    given: words('Elif Emre Defne Kerem Zeynep Deniz Aylin Burak Selin Cem'),
    surnames: words('Yilmaz Demir Kaya Aydin Arslan Polat Korkmaz Aksoy Tekin Erdem'),
  },
  {
    given: words('Chiara Matteo Giulia Lorenzo Serena Davide Paola Enzo Bianca Nico'),
    surnames: words('Romano Conti Ferrara Bianchi Gallo Marchetti Rinaldi Testa Lombardi Grassi'),
  },
  {
    given: words('Linh Minh Thuy Quang Hoa Duc Mai Khanh Lan Tuan'),
    surnames: words('Nguyen Tran Pham Vo Dang Bui Ngo Duong Ly Truong'),
  },
  {
    given: words('Aoife Cian Niamh Declan Saoirse Ronan Orla Fergus Maeve Colm'),
    surnames: ['Byrne', 'Gallagher', "O'Connell", 'Doyle', 'Brennan', 'Keane', 'Fitzgerald', 'Nolan', 'Quinlan', 'Tierney'],
  },
]

/** How often the parts of a name come from two cultures: marriages and migration. */
const MIXED = 0.22

/** How often someone shares the surname, or the given name, with someone who is there already: look-ups take care. */
const SAME_SURNAME = 0.14
const SAME_GIVEN = 0.08

/** Draws until a name is new; with these lists the first is, mostly. */
const DRAWS = 60

/** A full name that nobody in `taken` has; adds it. `near` are the people of the same list, whom it may resemble. */
export function personName(chance: Chance, taken: Set<string>, near: readonly string[]): string {
  for (let draw = 0; draw < DRAWS; draw++) {
    const culture = chance.pick(CULTURES)
    const family = chance.happens(MIXED) ? chance.pick(CULTURES) : culture
    const twin = near.length > 0 ? chance.pick(near) : undefined
    const given = twin !== undefined && chance.happens(SAME_GIVEN) ? givenName(twin) : chance.pick(culture.given)
    const surname =
      twin !== undefined && chance.happens(SAME_SURNAME) ? twin.slice(givenName(twin).length + 1) : chance.pick(family.surnames)
    const name = `${given} ${surname}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
  throw new RangeError(`${taken.size} people are named already, and no further name was found`)
}

const givenName = (name: string): string => name.split(' ')[0] ?? name

/** A surname by itself, for companies. */
export const surname = (chance: Chance): string => chance.pick(chance.pick(CULTURES).surnames)

/** Domains that nobody owns (RFC 2606). */
const MAIL_DOMAINS = ['example.com', 'example.org', 'example.net', 'mail.example', 'post.example']

/** An email address made of a name, in ASCII. */
export function emailOf(name: string, chance: Chance): string {
  const parts = name
    .normalize('NFD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(part => part !== '')
  const first = parts[0] ?? 'someone'
  const last = parts.slice(1).join('')
  const local = chance.pick([`${first}.${last}`, `${first.slice(0, 1)}.${last}`, `${first}${last}`, `${last}.${first}`])
  return `${local.replace(/^\.|\.$/g, '')}@${chance.pick(MAIL_DOMAINS)}`
}
