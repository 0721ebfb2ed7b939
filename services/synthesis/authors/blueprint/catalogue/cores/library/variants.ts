// Other shapes of a library.
import type { Variant } from '../../../language/blueprint.ts'
import { withDigital } from './variants/digital.ts'
import { withHomeService } from './variants/home-service.ts'
import { withInterlibrary } from './variants/interlibrary.ts'
import { withStudyRooms } from './variants/study-rooms.ts'

export const variants: readonly Variant[] = [withStudyRooms, withInterlibrary, withDigital, withHomeService]
