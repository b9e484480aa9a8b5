using System.ComponentModel;
using System.Diagnostics;

namespace FeedGame.Host.Commands;

/// <summary>The browser of whoever sits at this machine.</summary>
internal static class Browser
{
    /// <summary>False when there is none that can be opened: a server has no screen.</summary>
    public static bool Show(string address)
    {
        try
        {
            // On Linux the shell's way is xdg-open, on macOS open.
            using var shown = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception none) when (none is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            return false;
        }
    }
}
