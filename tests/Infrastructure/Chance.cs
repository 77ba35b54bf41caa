namespace LicensingSite.Tests.Infrastructure;

/// <summary>Numbers that look like chance, and are the same on every run and machine.</summary>
sealed class Chance(uint seed)
{
    uint state = seed;

    /// <summary>A number from zero up to, and without, an end.</summary>
    public int Next(int end)
    {
        state = (state * 1_664_525) + 1_013_904_223;
        return (int)((ulong)state * (ulong)end >> 32);
    }

    public int Next(int first, int end) => first + Next(end - first);
}
