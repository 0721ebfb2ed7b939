// Which scenarios are about records that users create and change.
import { describe, expect, it } from 'vitest'
import { unsuitable } from '../../../../../services/synthesis/filters/suitability.ts'

describe('unsuitable', () => {
  it.each([
    ['a chatbot that writes poems', 'texts, pictures or talk'],
    ['An essay summarizer', 'texts, pictures or talk'],
    ['a weather display', 'data that the world makes'],
    ['a news feed reader', 'data that the world makes'],
    ['an image classifier', 'a model over pictures'],
    ['speech recognition for meetings', 'a model over pictures'],
    ['a currency converter', 'computes an output'],
    ['a random password generator', 'computes an output'],
    ['a chess engine', 'play or media'],
    ['a music player', 'play or media'],
    ['a robot that cleans floors', 'devices'],
    ['...', 'names nothing'],
    [
      'Skywatch: Skywatch is a site for weather and its forecasts with saved places. Visitors follow storms on maps, order alerts for their places, read articles by a team of experts, and share what they see with friends of theirs.',
      'data that the world makes',
    ],
  ])('refuses %s', (text, why) => {
    expect(unsuitable(text)).toContain(why)
    expect(unsuitable(text)).toContain('Describe people who keep records')
  })

  it.each([
    'a pet boarding marketplace',
    'the desk of a tool library',
    'A bakery',
    'appointments of a dentist',
    'a repair shop for drones',
    'video rental store',
    'tournaments of a chess club',
    'orders of a translation agency',
    'maintenance of weather stations',
    'tickets of a museum',
    'crop rotations on a farm',
    'Kinfolk is a social network where people follow each other and read a news feed of posts with photos. Members join groups, plan events, send messages, react to what others wrote, and report what should not stand there.',
  ])('lets %s pass', text => {
    expect(unsuitable(text)).toBeNull()
  })
})
