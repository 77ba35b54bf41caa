using System.Globalization;
using LicensingSite.Model;

namespace LicensingSite.Localization;

/// <summary>Formats numbers and dates of a locale in its own digits.</summary>
static class LocaleFormat
{
    public static string Number(Locale locale, int number) => InDigits(number.ToString("N0", locale.Culture), locale.Culture);

    /// <param name="percent">From 0 to 100; shown to a tenth.</param>
    public static string Percent(Locale locale, double percent) =>
        InDigits((percent / 100).ToString(percent % 1 == 0 ? "P0" : "P1", locale.Culture), locale.Culture);

    /// <param name="format">A .NET date format, such as <c>d MMMM yyyy</c>.</param>
    public static string Date(Locale locale, DateOnly day, string format) => InDigits(day.ToString(format, locale.Culture), locale.Culture);

    static string InDigits(string text, CultureInfo culture)
    {
        var digits = culture.NumberFormat.NativeDigits;
        return digits[0] == "0" ? text : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c.ToString()));
    }
}
