// Who cooks here and what: restaurants by district, dishes by restaurant, with prices that suit them.

type Row = Readonly<Record<string, string | number>>

/** Parts of town, in the order in which others name them from 1. */
export const DISTRICTS: readonly Row[] = [
  { name: 'Old Town', delivery_fee: 2, least_order: 10 },
  { name: 'Riverside', delivery_fee: 3, least_order: 12 },
  { name: 'University Hill', delivery_fee: 4, least_order: 15 },
  { name: 'Harbour', delivery_fee: 6, least_order: 20 },
]

const place = (name: string, cuisine: string, district: number, opens_at: string, closes_at: string): Row => ({
  name,
  cuisine,
  district,
  opens_at,
  closes_at,
})

/** First rows of restaurants. */
export const RESTAURANTS: readonly Row[] = [
  place('Bento House', 'japanese', 1, '07:00', '22:00'),
  place('Trattoria Lucia', 'italian', 2, '07:30', '23:00'),
  place('Green Fork', 'salads', 3, '06:30', '20:00'),
  place('Curry Leaf', 'indian', 1, '07:00', '23:00'),
  place('Burger Yard', 'american', 4, '11:00', '23:30'),
  place('La Taquería', 'mexican', 2, '07:00', '22:30'),
]

const dish = (restaurant: number, name: string, course: string, price: number): Row => ({ restaurant, name, course, price })

/** First rows of dishes. */
export const DISHES: readonly Row[] = [
  dish(1, 'Salmon bento', 'main', 15),
  dish(1, 'Miso soup', 'starter', 4),
  dish(1, 'Avocado maki', 'main', 9),
  dish(1, 'Mochi', 'dessert', 5),
  dish(2, 'Margherita pizza', 'main', 12),
  dish(2, 'Lasagne', 'main', 14),
  dish(2, 'Tiramisu', 'dessert', 7),
  dish(2, 'Sparkling water', 'drink', 3),
  dish(3, 'Caesar salad', 'main', 11),
  dish(3, 'Quinoa bowl', 'main', 12),
  dish(3, 'Carrot cake', 'dessert', 6),
  dish(4, 'Chicken tikka masala', 'main', 15),
  dish(4, 'Lentil dal', 'main', 11),
  dish(4, 'Garlic naan', 'starter', 4),
  dish(4, 'Mango lassi', 'drink', 5),
  dish(5, 'Cheeseburger', 'main', 13),
  dish(5, 'Sweet potato fries', 'starter', 6),
  dish(5, 'Root beer', 'drink', 4),
  dish(6, 'Beef tacos', 'main', 12),
  dish(6, 'Bean burrito', 'main', 10),
  dish(6, 'Churros', 'dessert', 6),
  dish(6, 'Hibiscus tea', 'drink', 4),
]
