"""Chromium without a window, driven through the DevTools protocol."""
import base64
import json
import pathlib
import subprocess
import tempfile
import time
import urllib.request

from websockets.sync.client import connect


class Browser:
    def __enter__(self):
        self.home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=zh-CN",
             "--remote-debugging-port=0", f"--user-data-dir={self.home.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port = self.port()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
            page = next(target for target in json.load(answer) if target["type"] == "page")
        self.socket = connect(page["webSocketDebuggerUrl"], max_size=None).__enter__()
        self.count, self.reports = 0, []
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        self.home.cleanup()

    def port(self):
        file = pathlib.Path(self.home.name, "DevToolsActivePort")
        for _ in range(300):
            if file.exists() and len(lines := file.read_text().split()) == 2:
                return lines[0]
            time.sleep(0.1)
        raise TimeoutError("chromium does not start")

    def call(self, method, **parameters):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv(timeout=60))
            if answer.get("id") == self.count:
                assert "error" not in answer, answer
                return answer["result"]
            self.reports.append(answer)

    def run(self, script):
        """The value of an expression in the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def open(self, address, width=1200, height=900, scheme="light", phone=False):
        """Loads a page; returns the seconds until it was loaded and drawn."""
        self.reports.clear()
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2 if phone else 1, mobile=phone)
        self.call("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-color-scheme", "value": scheme}])
        start = time.monotonic()
        self.call("Page.navigate", url=address)
        self.run("new Promise((done) => { const drawn = () => requestAnimationFrame(() => requestAnimationFrame(done));"
                 "document.readyState === 'complete' ? drawn() : addEventListener('load', drawn) })")
        return time.monotonic() - start

    def screenshot(self, file):
        pathlib.Path(file).write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def requests(self):
        """The addresses that were asked for."""
        return [r["params"]["request"]["url"] for r in self.reports if r.get("method") == "Network.requestWillBeSent"]

    def complaints(self):
        """Errors of scripts, and what the content security policy refused."""
        return [r for r in self.reports if r.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded")]
