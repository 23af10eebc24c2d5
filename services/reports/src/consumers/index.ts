import { keepFacts } from './keep-facts.ts';
import { keepPlaces } from './keep-places.ts';

export const consumers = [keepPlaces, keepFacts];
