-- Claims whose figures are equal in unit and interval are suggested as alike.
CREATE INDEX "figure_unit_low_high" ON "figure" ("unit", "low", "high");
