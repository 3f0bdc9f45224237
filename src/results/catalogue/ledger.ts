import type { Outcome } from "../outcome.js";

const everything = ["**"];

/** Who gains and who pays; present values at the start of the horizon. */
export const ledgerOutcomes: readonly Outcome[] = [
  {
    id: "balance",
    label: { fr: "Solde du compte", en: "Balance of the account" },
    unit: "EUR",
    direction: "neutral",
    definition: {
      fr: "Ce qu’un compte a reçu moins ce qu’il a donné ; les soldes de tous les comptes s’annulent.",
      en: "What an account received less what it gave; the balances of all accounts sum to zero.",
    },
    equation: "Σ flows in − Σ flows out",
    by: "account",
    inputs: everything,
    headline: false,
  },
  {
    id: "payer",
    label: { fr: "Solde de l’Assurance maladie", en: "Balance of health insurance" },
    unit: "EUR",
    direction: "higher",
    definition: {
      fr: "Solde du compte de l’Assurance maladie : amendes, retenues et tarifs évités, moins contrôles, soutien et programme.",
      en: "Balance of the health insurance account: fines, withheld payments and avoided tariffs, less control, support and programme.",
    },
    equation: "balance of healthInsurance",
    by: "total",
    inputs: everything,
    headline: true,
  },
  {
    id: "society",
    label: { fr: "Solde pour la collectivité", en: "Balance for society" },
    unit: "EUR",
    direction: "higher",
    definition: {
      fr: "Ressources réelles économisées moins ressources consommées : les amendes et les tarifs sont des transferts et n’y changent rien. Sans effets sur la santé.",
      en: "Real resources saved less resources used: fines and tariffs are transfers and do not change it. Without health effects.",
    },
    equation: "−balance of resources",
    by: "total",
    inputs: everything,
    headline: true,
  },
  {
    id: "presentValueBalance",
    label: { fr: "Valeur actuelle du solde", en: "Present value of the balance" },
    unit: "EUR",
    direction: "neutral",
    definition: {
      fr: "Solde d’un compte sur tout l’horizon, actualisé à son début.",
      en: "Balance of an account over the whole horizon, discounted to its start.",
    },
    equation: "Σ_t balance(t)/(1 + rate)^((t + 0.5)/12)",
    by: "account",
    inputs: everything,
    headline: false,
  },
  {
    id: "presentValuePayer",
    label: { fr: "Valeur actuelle, Assurance maladie", en: "Present value, health insurance" },
    unit: "EUR",
    direction: "higher",
    definition: {
      fr: "Solde de l’Assurance maladie sur tout l’horizon, actualisé à son début.",
      en: "Balance of health insurance over the whole horizon, discounted to its start.",
    },
    equation: "Σ_t payer(t)/(1 + rate)^((t + 0.5)/12)",
    by: "total",
    inputs: everything,
    headline: true,
  },
  {
    id: "presentValueSociety",
    label: { fr: "Valeur actuelle, collectivité", en: "Present value, society" },
    unit: "EUR",
    direction: "higher",
    definition: {
      fr: "Solde pour la collectivité sur tout l’horizon, actualisé à son début.",
      en: "Balance for society over the whole horizon, discounted to its start.",
    },
    equation: "Σ_t society(t)/(1 + rate)^((t + 0.5)/12)",
    by: "total",
    inputs: everything,
    headline: true,
  },
];
