namespace FeedGame.Media.Photos;

/// <summary>What media safety made of a file.</summary>
public abstract record PhotoResult
{
    private PhotoResult() { }

    /// <summary>A JPEG with nothing in it but the labelled picture.</summary>
    public sealed record Safe(byte[] Content, int Width, int Height) : PhotoResult;

    public sealed record Refused(PhotoProblem Problem) : PhotoResult;
}

/// <summary>Why a file is refused.</summary>
/// <param name="Rule">A stable name, for example <c>photo-pixels</c>.</param>
/// <param name="Value">What was found in the file.</param>
/// <param name="Nl">Rule, value and remedy in Dutch.</param>
/// <param name="En">The same in English.</param>
public sealed record PhotoProblem(string Rule, string Value, string Nl, string En);
