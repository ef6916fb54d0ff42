/** The facts that badges and lists say. They are read as soon as a card is there; all the others when somebody opens it. */
export const FIRST_FACTS: ReadonlySet<string> = new Set([
	'rating',
	'reviews',
	'seller_rating',
	'seller_reviews',
	'recent_reviews',
	'recent_months',
	'cost_bands',
	'client_countries_n',
	'client_cities_n',
	'negative_reviews',
	'negative_replied',
	'founded',
]);
