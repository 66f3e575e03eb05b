import type { WrittenTemplate } from "../template-content";

export const barberEn: WrittenTemplate = {
  journey: "The Saturday cut",
  personas: [
    {
      name: "The regular",
      hopes: "Half an hour of peace, and to look like himself, only better.",
      worries: "Waiting on a hard bench, and small talk he did not ask for.",
      clues: "Comes every four weeks, sits down without asking, knows the chair he wants.",
    },
    {
      name: "The first-timer",
      hopes: "A cut that needs no explaining twice.",
      worries: "A new barber, an old photo on the phone, and no way back.",
      clues: "Stops at the window, asks for a price before sitting down, holds out a picture.",
    },
  ],
  stages: [
    {
      kind: "preconception",
      name: "First look",
      goal: "Find out whether this is a place for me.",
      feeling: 0,
      backstage: "The window is dressed on the first of the month; whoever answers the phone has the book open.",
      touchpoints: [
        { name: "Shop window", element: "environment", channel: "on site", weight: 2, emotion: "curious" },
        { name: "Booking by phone", element: "service", channel: "phone", isTruth: true, emotion: "welcome" },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      name: "Arrival",
      goal: "Be seen, and know where to sit.",
      feeling: 1,
      backstage: "The hour's names lie beside the coffee machine.",
      touchpoints: [
        { name: "Greeting", element: "service", channel: "in person", weight: 5, isTruth: true, emotion: "recognised" },
        { name: "Waiting bench", element: "environment", channel: "on site", emotion: "at ease" },
      ],
      spots: [
        {
          touchpoint: 0,
          name: "The coffee with your name",
          happens:
            "Whoever opens the door writes the guest's first name on the cup and brings the coffee before the coat is off.",
          retold: "Nobody expects a barber to know his name before he has said a word.",
          talkLine: "They had my name on the cup before I sat down.",
          anchor: "The cup with the name, to take along",
          emotion: "expected",
          stopRule: "They are on the phone, or in company they do not want disturbed.",
          cues: ["Read who comes this hour before they arrive", "Ask once how they spell it"],
          briefWhat: "Their first name on the cup, in their hand before the coat is off.",
          briefWhy: "Whoever was expected comes back.",
          briefHow: "Read the list, write it large, say the name once.",
          aliases: ["name on the cup", "cup with my name"],
        },
      ],
    },
    {
      kind: "interaction",
      name: "In the chair",
      goal: "Lean back and trust the hands.",
      feeling: 2,
      backstage: "Towels go into the warmer ten minutes ahead.",
      touchpoints: [
        {
          name: "Consultation",
          element: "service",
          channel: "in person",
          weight: 4,
          isTruth: true,
          emotion: "listened to",
        },
        { name: "The cut", element: "product", channel: "in person", weight: 5, isTruth: true, emotion: "handsome" },
        { name: "Music", element: "environment", channel: "on site", weight: 1, emotion: "calm" },
      ],
      spots: [
        {
          touchpoint: null,
          name: "The two-minute massage",
          happens:
            "While the hot towel warms, the barber massages the guest's shoulders for two minutes, without being asked.",
          retold: "The wait turned into the best part, and who gets a massage at a barber's?",
          talkLine: "You won't believe it, they massage your shoulders while you wait.",
          anchor: "The warm towel with the scent of cedar",
          emotion: "looked after",
          stopRule: "They look at a phone or a clock, or their shoulders stay hard.",
          cues: ["Ask first; one word is enough", "No talk of products"],
          briefWhat: "Shoulders, two minutes, while the towel warms. Ask first.",
          briefWhy: "It is what they tell at home.",
          briefHow: "Slow hands, no talk of products.",
          aliases: ["shoulder massage", "neck rub"],
        },
      ],
    },
    {
      kind: "purchase",
      name: "Paying",
      goal: "Pay without a queue, and leave with a good feeling.",
      feeling: -1,
      backstage: "The card reader is charged, and the next date is noted while the cape comes off.",
      touchpoints: [
        {
          name: "The till",
          element: "service",
          channel: "in person",
          weight: 4,
          isTruth: true,
          emotion: "fairly treated",
        },
        { name: "Wax and oil shelf", element: "product", channel: "on site", weight: 2, emotion: "not pushed" },
      ],
      spots: [],
    },
    {
      kind: "adoption",
      name: "Home and back",
      goal: "Be glad to come back, and bring someone.",
      feeling: 1,
      backstage: "Photos are dated and pinned the same evening.",
      touchpoints: [
        { name: "Reminder", element: "service", channel: "message", weight: 2, emotion: "remembered" },
        { name: "Bringing a friend", element: "service", channel: "in person", isTruth: true, emotion: "proud" },
      ],
      spots: [
        {
          touchpoint: null,
          name: "The photo of the first cut",
          happens:
            "A child's first haircut is kept as an instant photo: one goes home with the lock of hair, one stays on the wall, dated.",
          retold: "Years later the photo is still there, and the child finds itself.",
          talkLine: "They still had my boy's first photo on the wall.",
          anchor: "The instant photo with the lock of hair",
          emotion: "belonging",
          stopRule: "A parent hesitates: no photo without a clear yes.",
          cues: ["Ask the parents before the camera comes out"],
          briefWhat: "First haircut: one photo for home, one for the wall.",
          briefWhy: "They come back to see it, and bring others.",
          briefHow: "Ask, snap, date it, let the child choose the place.",
          aliases: ["first haircut photo", "polaroid", "picture on the wall"],
        },
      ],
    },
  ],
};
