// The synthesis Worker with the test authors beside its own: what tests/support/synthesis-server.ts runs in its place.
import { AUTHORS } from '../../services/synthesis/authors/registry.ts'
import { TEST_AUTHORS } from './synthesis-authors.ts'

for (const [name, make] of Object.entries(TEST_AUTHORS)) AUTHORS.set(name, make)

export { Campaign, default, Heartbeat, Synthesis, SynthesizeEnvironment } from '../../services/synthesis/index.ts'
