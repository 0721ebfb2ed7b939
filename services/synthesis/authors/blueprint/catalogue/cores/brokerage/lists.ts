// Lists of a brokerage that make sense as they stand: exchanges with their hours, securities that trade there.

/** Exchanges; one is open in the morning, one in the afternoon, one always. */
export const EXCHANGES = [
  { name: 'Hanse Exchange', opens_at: '08:00', closes_at: '17:30', weekend: 'no' },
  { name: 'Thames Exchange', opens_at: '08:00', closes_at: '16:30', weekend: 'no' },
  { name: 'Hudson Exchange', opens_at: '14:30', closes_at: '21:00', weekend: 'no' },
  { name: 'Coin Desk', opens_at: '00:00', closes_at: '23:45', weekend: 'yes' },
] as const

/** Securities; prices are left to chance. */
export const SECURITIES = [
  { ticker: 'HNB', name: 'Hansa Bank', kind: 'stock', lot: 1, risk: 'medium', exchange: 1 },
  { ticker: 'NRW', name: 'Nordwind Energy', kind: 'stock', lot: 10, risk: 'medium', exchange: 1 },
  { ticker: 'KLA', name: 'Klarwasser Utilities', kind: 'stock', lot: 1, risk: 'low', exchange: 1 },
  { ticker: 'WGB', name: 'World Government Bonds', kind: 'fund', lot: 1, risk: 'low', exchange: 1 },
  { ticker: 'EIX', name: 'Europe Index Fund', kind: 'fund', lot: 1, risk: 'medium', exchange: 1 },
  { ticker: 'TML', name: 'Thames Logistics', kind: 'stock', lot: 5, risk: 'medium', exchange: 2 },
  { ticker: 'BRF', name: 'Britannia Foods', kind: 'stock', lot: 1, risk: 'low', exchange: 2 },
  { ticker: 'GLD', name: 'Gold Notes', kind: 'fund', lot: 1, risk: 'medium', exchange: 2 },
  { ticker: 'ROB', name: 'Robotics Fund', kind: 'fund', lot: 1, risk: 'high', exchange: 2 },
  { ticker: 'ORB', name: 'Orbital Launch', kind: 'stock', lot: 5, risk: 'high', exchange: 3 },
  { ticker: 'GIX', name: 'Global Index Fund', kind: 'fund', lot: 1, risk: 'medium', exchange: 3 },
  { ticker: 'LTC', name: 'Litecoin', kind: 'coin', lot: 1, risk: 'high', exchange: 4 },
  { ticker: 'DOT', name: 'Polkadot', kind: 'coin', lot: 10, risk: 'high', exchange: 4 },
] as const

/** Coins, for a desk that trades nothing else. */
export const COINS = [
  { ticker: 'LTC', name: 'Litecoin', lot: 1, risk: 'medium' },
  { ticker: 'DOT', name: 'Polkadot', lot: 10, risk: 'high' },
  { ticker: 'SOL', name: 'Solana', lot: 1, risk: 'high' },
  { ticker: 'XLM', name: 'Stellar', lot: 10, risk: 'medium' },
  { ticker: 'ADA', name: 'Cardano', lot: 10, risk: 'medium' },
  { ticker: 'UDX', name: 'Dollar Coin', lot: 5, risk: 'low' },
  { ticker: 'EUX', name: 'Euro Coin', lot: 5, risk: 'low' },
  { ticker: 'AVX', name: 'Avalanche', lot: 1, risk: 'high' },
  { ticker: 'LNK', name: 'Chainlink', lot: 5, risk: 'high' },
  { ticker: 'GLC', name: 'Gold Coin', lot: 1, risk: 'low' },
] as const
