CREATE TABLE `model_spending` (
	`campaign` text NOT NULL,
	`ordinal` integer NOT NULL,
	`stage` text NOT NULL,
	`attempt` integer NOT NULL,
	`tokens` integer NOT NULL,
	`dollars` real NOT NULL,
	PRIMARY KEY(`campaign`, `ordinal`, `stage`, `attempt`),
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `model_spending` SELECT `campaign`, `ordinal`, `stage`, `attempt`, `tokens`, `dollars` FROM `synthesis_attempts` WHERE `tokens` > 0;
