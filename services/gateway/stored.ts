// Reads of an episode: from its object while that lives, then from what the rewards Worker keeps.
import { isOrreryError, OrreryError } from '../../shared/errors.ts'

/** Asks the live episode; once its object is freed, the stored records. Throws `gone` when neither has it. */
export async function liveOrStored<Read>(live: () => Promise<Read>, stored: () => Promise<Read | null>): Promise<Read> {
  try {
    return await live()
  } catch (error) {
    if (!isOrreryError(error) || error.code !== 'gone') throw error
    const kept = await stored()
    if (kept === null) throw new OrreryError('gone', 'this episode is over, and nothing is stored of it')
    return kept
  }
}
