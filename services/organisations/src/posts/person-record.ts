/** An official, by the public name. Nothing else of a person is kept here. */
export interface Person {
  id: string;
  version: number;
  name: string;
}
