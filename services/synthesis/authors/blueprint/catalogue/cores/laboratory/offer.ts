// What a laboratory measures, on what, and who is trained for it, as first rows.

/** What samples are of. */
export const MATERIALS = { blood: 4, water: 4, food: 2, soil: 2 } as const
/** Kinds of instruments and of reagents. */
export const INSTRUMENT_KINDS = { analyser: 3, spectrometer: 2, chromatograph: 2, incubator: 2 } as const
export const REAGENT_KINDS = { buffer: 2, standard: 2, solvent: 2, culture_medium: 2 } as const
/** Times at which instruments are used. */
export const SLOTS = { '08:00': 3, '10:00': 3, '13:00': 3, '15:00': 2 } as const

const measured = (
  [name, material, instrument_kind, reagent_kind]: readonly [string, string, string, string],
  [lower, upper, unit]: readonly [number, number, string],
  [units, keeps_days, days_needed, price]: readonly [number, number, number, number],
) => ({ name, material, instrument_kind, reagent_kind, lower, upper, unit, units, keeps_days, days_needed, price })

/** First rows of methods. */
export const METHODS = [
  measured(['Haemoglobin', 'blood', 'analyser', 'buffer'], [120, 175, 'g/l'], [1, 10, 3, 24]),
  measured(['Cholesterol', 'blood', 'analyser', 'buffer'], [100, 200, 'mg/dl'], [2, 12, 4, 32]),
  measured(['Glucose', 'blood', 'analyser', 'buffer'], [70, 110, 'mg/dl'], [1, 8, 3, 21]),
  measured(['Lead in water', 'water', 'spectrometer', 'standard'], [0, 10, 'µg/l'], [3, 28, 7, 65]),
  measured(['Nitrate in water', 'water', 'chromatograph', 'solvent'], [0, 50, 'mg/l'], [2, 14, 6, 48]),
  measured(['Legionella in water', 'water', 'incubator', 'culture_medium'], [0, 100, 'cfu'], [4, 12, 10, 90]),
  measured(['Salmonella in food', 'food', 'incubator', 'culture_medium'], [0, 1, 'cfu'], [4, 14, 8, 85]),
  measured(['Pesticides in food', 'food', 'chromatograph', 'solvent'], [0, 50, 'µg/kg'], [5, 21, 9, 140]),
  measured(['Cadmium in soil', 'soil', 'spectrometer', 'standard'], [0, 40, 'µg/kg'], [3, 60, 10, 75]),
  measured(['Phosphate in soil', 'soil', 'spectrometer', 'standard'], [20, 90, 'mg/kg'], [2, 40, 8, 55]),
] as const

/** Who is trained for what: the places of analysts, by the place of the method. */
const TRAINED = [
  [1, 2, 4],
  [1, 2],
  [2, 4, 5],
  [1, 3, 6],
  [3, 5],
  [2, 6],
  [4, 6],
  [3, 5, 1],
  [3, 6],
  [3, 1],
] as const

/** First rows of qualifications. */
export const QUALIFICATIONS = TRAINED.flatMap((analysts, index) => analysts.map(analyst => ({ analyst, method: index + 1 })))

/** First rows of instruments. */
export const INSTRUMENTS = [
  { name: 'Haema 300', kind: 'analyser' },
  { name: 'Haema 500', kind: 'analyser' },
  { name: 'Cobra c11', kind: 'analyser' },
  { name: 'Spectra A', kind: 'spectrometer' },
  { name: 'Spectra B', kind: 'spectrometer' },
  { name: 'Agila 1260', kind: 'chromatograph' },
  { name: 'Agila 1290', kind: 'chromatograph' },
  { name: 'Memmer warm', kind: 'incubator' },
  { name: 'Memmer cool', kind: 'incubator' },
] as const

/** First rows of places for samples. */
export const PLACES = [
  { name: 'Blood fridge', suits: 'blood', room: 12 },
  { name: 'Cold room', suits: 'water', room: 14 },
  { name: 'Freezer 2', suits: 'food', room: 8 },
  { name: 'Soil shelves', suits: 'soil', room: 12 },
  { name: 'Walk-in fridge', suits: 'any', room: 10 },
] as const
