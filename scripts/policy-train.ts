/**
 * Trains the small linear models of lib/policy/model: cutting remarks, hints at going on elsewhere, what an app named is
 * to be used for, what is told of a child named. Anybody words those anew, so lists of phrases find few; the models learn
 * from tests/policy/training, one file per language, and from the innocent lines of the corpus. Same text, same weights:
 * the order is fixed and nothing is random.
 *
 * `npm run policy:train` says what five-fold validation gives and writes lib/policy/model/*-weights.ts.
 */
import { trainNamedModels } from './policy-train/named-models.ts'
import { trainPassageModels } from './policy-train/passage-models.ts'

trainPassageModels()
trainNamedModels()
