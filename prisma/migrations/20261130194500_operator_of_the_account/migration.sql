-- Number and phone of the operator as the identity platform delivers them, sealed: the form of 业务经办人 is filled in with
-- them. Null until the next sign-in.
ALTER TABLE "Account" ADD COLUMN "operatorSealed" TEXT;
