// Every core of the catalogue.
import type { Core } from '../../language/blueprint.ts'
import { auctionHouse } from './auction-house/core.ts'
import { bank } from './bank/core.ts'
import { bicycleWorkshop } from './bicycle-workshop/core.ts'
import { bookshop } from './bookshop/core.ts'
import { brokerage } from './brokerage/core.ts'
import { carRepair } from './car-repair/core.ts'
import { clinic } from './clinic/core.ts'
import { codeHosting } from './code-hosting/core.ts'
import { communityForum } from './community-forum/core.ts'
import { companyFleet } from './company-fleet/core.ts'
import { courseSchool } from './course-school/core.ts'
import { documentLibrary } from './document-library/core.ts'
import { energySupplier } from './energy-supplier/core.ts'
import { equipmentRental } from './equipment-rental/core.ts'
import { eventVenue } from './event-venue/core.ts'
import { farmCooperative } from './farm-cooperative/core.ts'
import { foodBank } from './food-bank/core.ts'
import { foodDelivery } from './food-delivery/core.ts'
import { freightDispatch } from './freight-dispatch/core.ts'
import { homeListings } from './home-listings/core.ts'
import { insurance } from './insurance/core.ts'
import { jobBoard } from './job-board/core.ts'
import { laboratory } from './laboratory/core.ts'
import { lawOffice } from './law-office/core.ts'
import { learningPlatform } from './learning-platform/core.ts'
import { library } from './library/core.ts'
import { mailbox } from './mailbox/core.ts'
import { museum } from './museum/core.ts'
import { musicStreaming } from './music-streaming/core.ts'
import { onlineStore } from './online-store/core.ts'
import { parcelCarrier } from './parcel-carrier/core.ts'
import { parking } from './parking/core.ts'
import { paymentProvider } from './payment-provider/core.ts'
import { payroll } from './payroll/core.ts'
import { petBoarding } from './pet-boarding/core.ts'
import { pharmacy } from './pharmacy/core.ts'
import { printShop } from './print-shop/core.ts'
import { projectBoards } from './project-boards/core.ts'
import { propertyManagement } from './property-management/core.ts'
import { restaurant } from './restaurant/core.ts'
import { shortStays } from './short-stays/core.ts'
import { socialNetwork } from './social-network/core.ts'
import { sportsClub } from './sports-club/core.ts'
import { teamChat } from './team-chat/core.ts'
import { telecom } from './telecom/core.ts'
import { theatre } from './theatre/core.ts'
import { transitAgency } from './transit-agency/core.ts'
import { travelAgency } from './travel-agency/core.ts'
import { videoStreaming } from './video-streaming/core.ts'
import { wasteCollection } from './waste-collection/core.ts'
import { crm } from './crm/core.ts'

/** All cores. */
export const CORES: readonly Core[] = [
  petBoarding,
  equipmentRental,
  bookshop,
  clinic,
  courseSchool,
  carRepair,
  eventVenue,
  foodBank,
  propertyManagement,
  freightDispatch,
  pharmacy,
  codeHosting,
  bank,
  onlineStore,
  videoStreaming,
  projectBoards,
  paymentProvider,
  learningPlatform,
  teamChat,
  auctionHouse,
  mailbox,
  musicStreaming,
  brokerage,
  socialNetwork,
  foodDelivery,
  library,
  communityForum,
  jobBoard,
  documentLibrary,
  telecom,
  parcelCarrier,
  shortStays,
  crm,
  laboratory,
  payroll,
  insurance,
  lawOffice,
  companyFleet,
  museum,
  sportsClub,
  wasteCollection,
  parking,
  restaurant,
  energySupplier,
  printShop,
  homeListings,
  transitAgency,
  farmCooperative,
  theatre,
  bicycleWorkshop,
  travelAgency,
]
