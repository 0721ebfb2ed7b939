// A testing laboratory: clients send samples, analysts measure them on instruments, a second pair of eyes releases the results.
// Rules: materials, places and how long samples keep; qualified analysts, calibrated and free instruments, reagents that expire; custody.
import type { Core } from '../../../language/blueprint.ts'
import { analyses } from './analyses.ts'
import { entities } from './entities.ts'
import { equipment } from './equipment.ts'
import { results } from './results.ts'
import { samples } from './samples.ts'
import { variants } from './variants.ts'

export const laboratory: Core = {
  key: 'laboratory',
  title: 'Testing laboratory',
  about:
    'A testing laboratory: [clients] send [samples], for which they order [analyses]; [analysts] measure them on [instruments] with [reagents], and somebody else releases each [result].',
  category: 'health',
  words: [
    'laboratory',
    'lab',
    'specimen',
    'reagent',
    'analyst',
    'calibration',
    'sample',
    'assay',
    'testing',
    'chain of custody',
    'pathology',
    'diagnostics',
    'chemist',
    'microscope',
    'toxicology',
    'water quality',
  ],
  scenarios: [
    'a medical laboratory with samples and results',
    'a water testing lab for towns and wells',
    'a food lab with incubators and reagents',
    'the pathology of a hospital, with specimens and calibrations',
    'an environmental laboratory that keeps a chain of custody',
    'a contract lab where analysts share instruments',
    'a toxicology lab with assays and findings',
  ],
  currency: '€',
  actor: { entity: 'analyst', role: 'head' },
  roles: {
    customer: 'client',
    staff: 'analyst',
    thing: 'method',
    deal: {
      entity: 'analysis',
      customer: 'analysis.sample.client',
      thing: 'analysis.method',
      price: 'analysis.price',
      done: "analysis.status === 'released'",
      open: "analysis.status === 'ordered' || analysis.status === 'scheduled'",
      begins: { action: 'order_analysis', customer: 'sample.client' },
    },
  },
  without: ['collections'],
  history: { days: 60, calls: 150 },
  entities,
  actions: { ...samples, ...analyses, ...results, ...equipment },
  variants,
}
