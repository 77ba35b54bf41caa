using System.Globalization;
using LicensingSite.Model;

namespace LicensingSite.Localization;

/// <summary>Formats numbers and dates of a locale in its own digits, and always in the Gregorian calendar, as in the sources.</summary>
static class LocaleFormat
{
    public static string Number(Locale locale, int number) => InDigits(number.ToString("N0", locale.Culture), locale.Culture);

    /// <param name="percent">From 0 to 100; shown to a tenth.</param>
    public static string Percent(Locale locale, double percent) =>
        InDigits((percent / 100).ToString(percent % 1 == 0 ? "P0" : "P1", locale.Culture), locale.Culture);

    /// <param name="format">A .NET date format, such as <c>d MMMM yyyy</c>.</param>
    public static string Date(Locale locale, DateOnly day, string format)
    {
        var culture = (CultureInfo)locale.Culture.Clone();
        var gregorian = culture.OptionalCalendars.Prepend(culture.Calendar).OfType<GregorianCalendar>().FirstOrDefault();
        culture.DateTimeFormat.Calendar = gregorian ?? culture.Calendar;
        return InDigits(day.ToString(format, culture), culture);
    }

    static string InDigits(string text, CultureInfo culture)
    {
        var digits = culture.NumberFormat.NativeDigits;
        return digits[0] == "0" ? text : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c.ToString()));
    }
}
