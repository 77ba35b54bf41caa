namespace LicensingSite.Searching.Languages;

/// <summary>English.</summary>
static class English
{
    public static readonly LanguageTables Tables = new(
        """
        a about after all also am an and any are as at be because been before being but by can could did do does doing don each few for from had has have having he her here his how
        i if in into is isn it its just let ll may me might more most must my no nor not of off on once only or other our out over own re s same she should so some such
        aren hasn haven know need please shouldn trying want wants wasn weren wouldn
        t than that the their them then there these they this those through to too under until up us very was we were what when where which while who whom whose why will with would you your ve
        """,
        """
        s/3 es/3 e/3 ies/2/y ied/2/y ier/3/y ed/3 eds/4 ing/3 ings/3 er/4 ers/4 or/4 ors/4 ss/3/ss us/3/us is/3/is ous/4/ous
        ation/3 ations/3 ator/3 ators/3 ated/3 ates/3 ate/4 ating/3 ative/4 atives/4 ition/4 itions/4 ion/4 ions/4 ive/4 ives/4 ively/4 ivity/4 ivities/4
        ization/3 izations/3 ized/3 izes/3 ize/3 izing/3 izer/3 izers/3 isation/3 isations/3 ised/3 ises/3 ise/4 ising/3
        ication/3/y ications/3/y ify/3/ify ifies/3/ify ified/3/ify ifying/3/ify ification/3/ify ifications/3/ify
        ment/4 ments/4 ness/4 ly/4 ally/4/al al/4 als/4 able/4 ables/4 ible/4 ibly/4 ably/4 ability/4 ibility/4 ance/4 ances/4 ence/4 ences/4 ency/4 ant/4 ants/4 ent/5 ents/5
        ity/4 ities/4 ful/4 fully/4 ship/4 ships/4 ial/4 ially/4
        """,
        """
        buy bought buying
        sell sold selling sale
        pay paid payment
        subscribe subscription
        describe description
        choose chosen choice
        send sent
        receive received receipt
        delete deletion
        remove removal
        resolve resolution
        renew renewal
        apply application
        find found
        get getting got
        write written
        begin began
        cancel cancelled cancellation
        transfer transferred
        submit submitted submission
        permit permission permitted
        extend extension
        convert conversion
        deny denied denial
        analyze analysis analyse
        decide decision
        include inclusion
        """,
        """
        buy, purchase, order
        add, create
        delete, remove, erase
        cancel, terminate, end
        change, modify, update, edit
        view, see, show, display
        find, look up, search, locate
        download, export
        import, upload
        send, submit
        configure, set up, adjust
        disable, deactivate, suspend, block
        start, begin, launch
        stop, quit, end
        verify, check, validate, confirm
        fix, troubleshoot, solve, resolve, repair
        problem, error, issue, failure, unable, trouble, cannot, couldn, doesn, didn
        sign in, log in, log on, authenticate
        join, enroll, register, sign up, become
        move, migrate, transfer, switch
        assign, grant, give
        account, profile
        user, employee, coworker, colleague, staff
        company, business, organization, firm
        customer, client, buyer
        price, cost, pricing, rate
        payment, pay, money, payout
        discount, rebate
        tax, VAT
        permission, right, access, privilege
        history, log, activity
        report, statistics, stats
        help, support, assistance
        contact, call, phone
        deadline, due date, schedule
        trial, free
        contract, agreement
        requirement, prerequisite, condition
        step, procedure
        file, document
        computer, device, machine
        country, region
        news, announcement, what’s new
        email, mail, message
        warning, notification, alert
        question, FAQ
        """);
}
