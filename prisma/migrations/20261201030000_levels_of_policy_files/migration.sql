-- Which levels there are is said by the policy files alone; a row of a level that none of them has is refused when it is read.
ALTER TABLE "Application" DROP CONSTRAINT "application_stop";
ALTER TABLE "Application" ADD CONSTRAINT "application_stop" CHECK (stop ~ '^[a-z]+(-[a-z]+)*$');
