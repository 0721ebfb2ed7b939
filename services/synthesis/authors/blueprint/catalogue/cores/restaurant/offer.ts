// What a restaurant has when its history begins: tables and dishes.

export const ALLERGENS = { nuts: 3, gluten: 3, milk: 3, shellfish: 2, none: 9 } as const
export const SITTINGS = { '12:00': 3, '14:00': 2, '18:00': 4, '20:30': 4 } as const

const table = (code: string, seats: number, area: string, status = 'in_use') => ({ code, seats, area, status })

export const TABLES = [
  table('Table 1', 2, 'window'),
  table('Table 2', 2, 'window'),
  table('Table 3', 4, 'hall'),
  table('Table 4', 4, 'hall'),
  table('Table 5', 4, 'hall', 'out_of_use'),
  table('Table 6', 6, 'hall'),
  table('Table 7', 8, 'hall'),
  table('Table 11', 2, 'terrace'),
  table('Table 12', 4, 'terrace'),
  table('Table 14', 4, 'terrace', 'out_of_use'),
] as const

const dish = (name: string, course: string, price: number, allergen: string, portions: number, status = 'on_menu') => ({
  name,
  course,
  price,
  allergen,
  portions,
  status,
})

/** Dishes: name, course, price, allergen, portions that are left today. */
export const DISHES = [
  dish('Beetroot soup', 'starter', 8, 'none', 14),
  dish('Beetroot carpaccio', 'starter', 11, 'nuts', 9),
  dish('Prawn cocktail', 'starter', 13, 'shellfish', 7),
  dish('Onion tart', 'starter', 9, 'gluten', 10),
  dish('Roast chicken', 'main', 19, 'none', 12),
  dish('Roast pumpkin', 'main', 17, 'none', 10),
  dish('Mushroom risotto', 'main', 18, 'milk', 11),
  dish('Lobster risotto', 'main', 29, 'shellfish', 4),
  dish('Beef stew', 'main', 22, 'none', 9),
  dish('Gnocchi with sage', 'main', 18, 'gluten', 12),
  dish('Plum cake', 'dessert', 8, 'gluten', 8),
  dish('Almond cake', 'dessert', 9, 'nuts', 6),
  dish('Vanilla ice cream', 'dessert', 7, 'milk', 16),
  dish('Baked apple', 'dessert', 8, 'none', 9),
  dish('Wild boar', 'main', 27, 'none', 0, 'off_menu'),
] as const
