// Other shapes of office mail.
import type { Variant } from '../../../language/blueprint.ts'
import { withAutoReplies } from './auto-replies.ts'
import { withEncryption } from './encryption.ts'
import { withLegalHolds } from './legal-holds.ts'
import { withMailingLists } from './mailing-lists.ts'

export const variants: readonly Variant[] = [
  {
    key: 'with_auto_replies',
    about: 'Mailboxes give automatic out-of-office replies during absences that do not overlap.',
    apply: withAutoReplies,
  },
  {
    key: 'with_encryption',
    about: 'Contacts have public keys with expiry dates, and confidential threads are only answered encrypted.',
    apply: withEncryption,
  },
  {
    key: 'with_mailing_lists',
    about: 'Newsletters go out to mailing lists of subscribers, with unsubscribing and pauses between two issues.',
    apply: withMailingLists,
  },
  {
    key: 'with_legal_holds',
    about: 'Legal holds keep the mail with certain contacts from being deleted while a lawsuit or audit lasts.',
    apply: withLegalHolds,
  },
]
