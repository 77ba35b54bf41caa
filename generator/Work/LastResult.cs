namespace LicensingSite.Work;

/// <summary>Keeps the last result of a function, which is not called again while its inputs are equal.</summary>
sealed class LastResult<TInputs, TResult>
    where TInputs : IEquatable<TInputs>
{
    Known? last;

    public TResult Get(TInputs inputs, Func<TInputs, TResult> compute)
    {
        var result = last is { } known && known.Inputs.Equals(inputs) ? known.Result : compute(inputs);
        last = new Known(inputs, result);
        return result;
    }

    sealed record Known(TInputs Inputs, TResult Result);
}
