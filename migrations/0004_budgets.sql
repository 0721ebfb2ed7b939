ALTER TABLE `campaigns` ADD `round` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `synthesis_attempts` ADD `dollars` real DEFAULT 0 NOT NULL;