// Pet boarding: owners leave pets, pets stay in kennels, caretakers care. Rules: vaccination, size, overlap, deposits, notice.
import type { Core } from '../../../language/blueprint.ts'
import { actions } from './actions.ts'
import { care } from './care.ts'
import { entities } from './entities.ts'
import { variants } from './variants.ts'

export const petBoarding: Core = {
  key: 'pet_boarding',
  title: 'Pet boarding',
  about:
    'A boarding house for pets: [owners] leave their [pets], each [stay] takes a [kennel] for some nights, and [caretakers] look after them.',
  category: 'care',
  words: ['boarding', 'kennel', 'pet', 'dog', 'cat', 'cattery', 'animal', 'sitter', 'hotel for pets', 'daycare', 'puppy'],
  scenarios: [
    'a pet boarding marketplace',
    'a daycare for puppies and small dogs',
    'a dog hotel at the edge of town',
    'a cattery that keeps cats while their owners travel',
    'a boarding kennel with trainers and lessons',
    'a pet hotel with vans that fetch dogs from home',
    'a boarding house for animals with medication and special diets',
  ],
  currency: '€',
  actor: { entity: 'caretaker', role: 'front desk' },
  roles: {
    customer: 'owner',
    staff: 'caretaker',
    thing: 'kennel',
    deal: {
      entity: 'stay',
      customer: 'stay.pet.owner',
      thing: 'stay.kennel',
      price: 'stay.price',
      done: "stay.status === 'finished'",
      open: "stay.status === 'booked' || stay.status === 'checked_in'",
      begins: { action: 'book_stay', customer: 'pet.owner' },
    },
  },
  history: { days: 60, calls: 130 },
  entities,
  actions: { ...actions, ...care },
  variants,
}
