import { describe, expect, it } from 'vitest'
import { detectLanguage } from './language.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

const language = (text: string) => detectLanguage(tokenize(text, splitSentences(text)))

describe('the language', () => {
  it.each([
    ['en', 'Where is my order? I have been waiting for two weeks.'],
    ['en', 'worst service ever'],
    ['en', 'refund now'],
    ['de', 'Wo ist meine Bestellung? Ich warte seit zwei Wochen und niemand antwortet.'],
    ['fr', 'Où est ma commande ? Je vous ai écrit trois fois et vous ne répondez pas.'],
    ['es', 'Quiero que me devuelvan el dinero, el pedido no ha llegado.'],
    ['it', 'Non ho ancora ricevuto il mio ordine e nessuno risponde.'],
    ['pt', 'Quero o meu dinheiro de volta, o pedido ainda não chegou.'],
    ['nl', 'Ik wacht al twee weken op mijn bestelling en niemand geeft antwoord.'],
    ['pl', 'Gdzie jest moje zamówienie? Nie mam żadnej odpowiedzi.'],
    ['ru', 'Где мой заказ? Я жду уже две недели.'],
    ['el', 'Πού είναι η παραγγελία μου;'],
    ['ar', 'أين طلبي؟ أنتظر منذ أسبوعين'],
    ['he', 'איפה ההזמנה שלי?'],
    ['zh', '我的订单在哪里？已经两个星期了。'],
    ['ja', '注文はどこですか。もう二週間待っています。'],
    ['ko', '제 주문은 어디에 있나요?'],
    ['und', '???'],
    ['und', ''],
    ['und', '😡😡'],
  ])('is %s: %s', (code, text) => expect(language(text)).toBe(code))
})
